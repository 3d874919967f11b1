import { useEffect, useState } from 'react';
import type { AppInfo } from '../../../shared/ipc.ts';
import { usePack } from '../../data/packStore.ts';
import { request } from '../../platform/desktop.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './settings.module.css';

/** Which release and content this is, where the data lies, and what the app is not. */
export function About() {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    request('appInfo').then(setInfo, () => setInfo(null));
  }, []);
  return (
    <section className={styles.section}>
      <h2>{m.about}</h2>
      <p>{m.notice}</p>
      <dl className={styles.facts}>
        <dt>{m.release}</dt>
        <dd>{info ? `${info.version}, ${info.edition === 'desktop' ? m.desktop : m.browser}` : '…'}</dd>
        <dt>{m.content}</dt>
        <dd>
          {pack.title[language]} {pack.version}, {pack.licence}
        </dd>
        <dt>{m.folder}</dt>
        <dd className={styles.path}>{info?.dataFolder ?? '…'}</dd>
      </dl>
    </section>
  );
}
