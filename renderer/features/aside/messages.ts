import { defineMessages, plural } from '../../ui/messages.ts';

export const messages = defineMessages(
  {
    title: 'Set aside or flagged',
    lead: 'Cards you suspended, put off or flagged. Bring one back and it goes on where it was.',
    back: 'Review',
    which: 'Which',
    kinds: {
      suspended: (n: string) => `Suspended ${n}`,
      putOff: (n: string) => `Put off ${n}`,
      flagged: (n: string) => `Flagged ${n}`,
    },
    none: {
      suspended:
        'No card is suspended. @ suspends the card on screen in Review until you bring it back here.',
      putOff:
        'No card is put off. - keeps the card on screen in Review back until tomorrow; the clinic parks one for three weeks.',
      flagged: 'No card is flagged. Ctrl+1 to Ctrl+7 flag the card on screen in Review.',
    },
    unmet: 'not met yet',
    reviews: (n: number) => plural(n, 'review', 'reviews'),
    until: (day: string) => `back on ${day}`,
    flag: (n: number) => `Flag ${n}`,
    bring: 'Bring back',
    now: 'Show today',
    unflag: 'Remove the flag',
    open: 'Open',
    brought: 'Back in Review.',
    unflagged: 'Flag removed.',
    more: (n: string) => `${n} more; they show when these are fewer.`,
    study: (n: number) => `Study ${plural(n, 'card', 'cards')}`,
    notSaved: (why: string) => `Not saved: ${why}`,
  },
  {
    title: 'Apartadas o con bandera',
    lead: 'Tarjetas que suspendió, apartó hasta otro día o marcó con una bandera. Al recuperar una, sigue donde estaba.',
    back: 'Repaso',
    which: 'Cuáles',
    kinds: {
      suspended: (n) => `Suspendidas ${n}`,
      putOff: (n) => `Hasta otro día ${n}`,
      flagged: (n) => `Con bandera ${n}`,
    },
    none: {
      suspended:
        'No hay tarjetas suspendidas. @ suspende en Repaso la tarjeta en pantalla hasta que la recupere aquí.',
      putOff:
        'No hay tarjetas apartadas hasta otro día. - aparta hasta mañana la tarjeta en pantalla en Repaso; la consulta de olvidos la aparta tres semanas.',
      flagged: 'No hay tarjetas con bandera. Ctrl+1 a Ctrl+7 ponen una a la tarjeta en pantalla en Repaso.',
    },
    unmet: 'aún sin ver',
    reviews: (n) => plural(n, 'repaso', 'repasos'),
    until: (day) => `vuelve el ${day}`,
    flag: (n) => `Bandera ${n}`,
    bring: 'Recuperar',
    now: 'Mostrar hoy',
    unflag: 'Quitar la bandera',
    open: 'Abrir',
    brought: 'De nuevo en Repaso.',
    unflagged: 'Bandera quitada.',
    more: (n) => `${n} más; aparecen cuando haya menos.`,
    study: (n) => `Estudiar ${plural(n, 'tarjeta', 'tarjetas')}`,
    notSaved: (why) => `No se guardó: ${why}`,
  },
);
