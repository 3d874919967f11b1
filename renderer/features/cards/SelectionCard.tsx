import { useLocation } from 'wouter';
import { claimsById } from '../../../shared/content/pack.ts';
import { makeCardAddress, selectedInClaim } from '../../content/card/makeCard.ts';
import { usePack } from '../../data/packStore.ts';
import { useCommands } from '../../ui/commands.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { say } from '../../ui/toast.ts';
import { messages } from './messages.ts';

/** The keys that lead to own cards from every page: their list, and a card made of the words selected in a claim. */
export function SelectionCard() {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const [, go] = useLocation();
  const make = () => {
    const chosen = selectedInClaim();
    const placed = chosen ? claimsById(pack).get(chosen.claim) : undefined;
    if (!chosen || !placed) {
      say(m.selectFirst);
      return;
    }
    window.getSelection()?.removeAllRanges();
    go(makeCardAddress({ ...chosen, source: `${placed.condition.title[language]} (${placed.claim.id})` }));
  };
  useCommands([
    { id: 'go.cards', label: m.goTo, keys: ['G O'], run: () => go('/cards'), group: m.title },
    { id: 'cards.make', label: m.make, keys: ['W'], run: make, group: m.title },
  ]);
  return null;
}
