import { defineMessages } from '../ui/messages.ts';

/** The sections of a card as the learner reads them; short, for lists and filters. */
export const sectionNames = defineMessages(
  {
    'at-a-glance': 'At a glance',
    'high-yield': 'High-yield',
    epidemiology: 'Epidemiology',
    causes: 'Causes',
    mechanism: 'Mechanism',
    presentation: 'Presentation',
    investigations: 'Investigations',
    criteria: 'Criteria',
    differential: 'Differential',
    management: 'Management',
    prognosis: 'Prognosis',
    prevention: 'Prevention',
    appraisal: 'Appraisal',
  },
  {
    'at-a-glance': 'De un vistazo',
    'high-yield': 'Lo esencial',
    epidemiology: 'Epidemiología',
    causes: 'Causas',
    mechanism: 'Mecanismo',
    presentation: 'Presentación',
    investigations: 'Pruebas',
    criteria: 'Criterios',
    differential: 'Diagnóstico diferencial',
    management: 'Tratamiento',
    prognosis: 'Pronóstico',
    prevention: 'Prevención',
    appraisal: 'Lectura crítica',
  },
);
