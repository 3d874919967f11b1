/**
 * What the main process says of a failure is English and in parts, `what happened; what became of it`; it does not know the learner's
 * language. Each part it can say stands here with its Spanish; `$1` is what varies. A part that is not here stays as it was said.
 */
const SPANISH: readonly [said: RegExp, spanish: string][] = [
  part('the disk is full', 'el disco está lleno'),
  part('the disk quota is used up', 'se ha agotado la cuota de disco'),
  part('the disk takes no larger file', 'el disco no admite archivos mayores'),
  part('the disk reported an error', 'el disco ha comunicado un error'),
  part('the disk is read-only', 'el disco es de solo lectura'),
  part('no permission to write here', 'no hay permiso para escribir aquí'),
  part('a file or folder is missing', 'falta un archivo o una carpeta'),
  part('too many files are open', 'hay demasiados archivos abiertos'),
  part('nothing of this was saved', 'no se ha guardado nada de esto'),
  part(
    'a restore that was interrupted could not be completed',
    'no se pudo completar una restauración interrumpida',
  ),
  part('(\\w+) did not finish', '$1 no terminó'),
  part('no snapshot was taken', 'no se hizo ninguna copia'),
  part('the journal itself is unharmed', 'el diario está intacto'),
  part('nothing was restored', 'no se ha restaurado nada'),
  part('the present journal is unharmed', 'el diario actual está intacto'),
  part('the damaged copy could not be set aside', 'no se pudo apartar la copia dañada'),
  part('the picture was not saved', 'la imagen no se ha guardado'),
  part('this picture is damaged', 'esta imagen está dañada'),
  part('there is no such picture', 'no existe esa imagen'),
  part('not a PNG, JPEG or WebP picture', 'no es una imagen PNG, JPEG ni WebP'),
  part(
    'a picture has at most (\\d+) pixels a side and 3 MB',
    'una imagen tiene como máximo $1 píxeles por lado y 3 MB',
  ),
  part('the data folder (.+) cannot be used', 'la carpeta de datos $1 no se puede usar'),
  part('this snapshot is damaged', 'esta copia está dañada'),
  part('nothing was changed, choose another one', 'no se ha cambiado nada, elija otra'),
  part('there is no such snapshot', 'no existe esa copia'),
  part('there is no learner (\\w+) here', 'aquí no hay ningún estudiante $1'),
  part(
    'another Buffycoat took this data folder over',
    'otro Buffycoat se ha hecho cargo de esta carpeta de datos',
  ),
  part('close this one', 'cierre este'),
  part('another Buffycoat is using (.+)', 'otro Buffycoat está usando $1'),
  part('close it and try again', 'ciérrelo e inténtelo de nuevo'),
  part('only plain https links are opened', 'solo se abren enlaces https sencillos'),
  part('the list of packs is missing or damaged', 'la lista de paquetes falta o está dañada'),
  part('(\\S+) does not match its hash', '$1 no coincide con su suma de comprobación'),
  part('(\\S+) is missing', 'falta $1'),
  part('(\\S+) is not part of this release', '$1 no forma parte de esta versión'),
  part('reinstall Buffycoat', 'vuelva a instalar Buffycoat'),
  part(
    'Buffycoat is not running any more. Start it again',
    'Buffycoat ya no está en marcha. Vuelva a iniciarlo',
  ),
  part('nothing saved is lost.', 'nada de lo guardado se pierde.'),
];

export function inSpanish(message: string): string {
  return message
    .split('; ')
    .map((said) => {
      const known = SPANISH.find(([pattern]) => pattern.test(said));
      return known ? said.replace(known[0], known[1]) : said;
    })
    .join('; ');
}

function part(english: string, spanish: string): [RegExp, string] {
  return [new RegExp(`^${english}$`), spanish];
}
