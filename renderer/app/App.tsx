import { useEffect } from 'react';
import { Router } from 'wouter';
import { useProgressStore, useSettings } from '../data/progressStore.ts';
import { Welcome } from '../features/welcome/Welcome.tsx';
import { forgetClosed, listenForKeys, setBindings } from '../ui/commands.ts';
import { LanguageContext } from '../ui/messages.ts';
import { start, systemLanguage, useBoot } from './boot.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Failure } from './Failure.tsx';
import { useHashLocation, useHashSearch } from './hashLocation.ts';
import { Opening } from './Opening.tsx';
import { Shell } from './Shell.tsx';
import { ToastLine } from './ToastLine.tsx';

/** The gate: pack and learner first, then the shell. Every way this can fail has a readable screen. */
export function App() {
  const boot = useBoot();
  const settings = useSettings();
  const learner = useProgressStore((state) => state.learner);
  const opening = useProgressStore((state) => state.opening);
  const language = learner ? settings.language : systemLanguage();

  useEffect(() => void start(), []);
  useEffect(listenForKeys, []);
  useEffect(() => setBindings(settings.keys), [settings.keys]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each language
  useEffect(forgetClosed, [language]);
  useEffect(
    () => applyAppearance(settings.theme, settings.textSize, language),
    [settings.theme, settings.textSize, language],
  );

  return (
    <LanguageContext value={language}>
      <ErrorBoundary>
        <Router hook={useHashLocation} searchHook={useHashSearch}>
          {boot.failure ? (
            <Failure error={boot.failure} />
          ) : opening || boot.isLoading ? (
            <Opening {...(opening ?? { done: 0, total: 0 })} />
          ) : learner ? (
            <Shell key={learner.id} />
          ) : (
            <Welcome learners={boot.learners} onCreate={boot.create} onOpen={boot.open} />
          )}
        </Router>
      </ErrorBoundary>
      <ToastLine />
    </LanguageContext>
  );
}

/** Chromium does not ask container queries again when a rem changes: the window would keep the layout of the old text size. */
function askLayoutsAgain(): void {
  const { style } = document.body;
  style.containerType = 'normal';
  document.body.getBoundingClientRect();
  style.containerType = '';
}

/** Sets theme, text size and language on the document; gives the function that stops following the system's theme. */
function applyAppearance(theme: 'system' | 'light' | 'dark', textSize: number, language: string): () => void {
  const root = document.documentElement;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    root.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
  };
  apply();
  root.style.setProperty('--text-scale', String(textSize / 100));
  askLayoutsAgain();
  root.lang = language;
  dark.addEventListener('change', apply);
  return () => dark.removeEventListener('change', apply);
}
