// The main journeys, as steps of somebody without script: where they begin, the link they follow, the form they send.
// A step is {go}, {follow} or {send} with what they type; `until` repeats the sending of the form of each page.

const words = {
  fr: { home: '/fr', account: '/fr/compte', demonstration: '/fr/demonstration', request: '/fr/services/demande-acces', visit: '/fr/services/certificat-naissance/rendez-vous' },
  en: { home: '/en', account: '/en/account', demonstration: '/en/demonstration', request: '/en/services/access-request', visit: '/en/services/birth-certificate/appointments' }
}

export const typed = {
  body: 'ville-quebec',
  document: { fr: 'Le contrat de déneigement du secteur nord.', en: 'The snow removal contract of the north sector.' },
  receive: 'digital',
  accommodation: 'false',
  reply_by: 'email',
  email: 'camille@personne.example',
  full_name: 'Camille Fictif',
  name: 'Camille Fictif',
  answer: 'paid',
  q: { fr: 'j’ai perdu mon père', en: 'I lost my father' }
}

/** Signs in with a role of the demonstration; says nothing of that page. */
const as = (lang, part) => [{ go: words[lang].demonstration, silent: true }, { send: `form:has(input[value="${part}"])`, silent: true }]

export const journeys = {
  /** From the start page of a service to the receipt. */
  form: (lang) => [
    { go: words[lang].request },
    { follow: 'main a[role=button]' },
    { until: /\/(recu|receipt)\// }
  ],
  /** Somebody who does not know which body does what. */
  search: (lang) => [
    { go: words[lang].home },
    { send: 'main form[action$="/recherche"], main form[action$="/search"]' },
    { follow: 'main ol h2 a, main ol h3 a' }
  ],
  /** What waits for somebody, and the first of it. */
  account: (lang) => [...as(lang, 'marguerite'), { go: words[lang].account }, { follow: 'main .pv-todo a, main article a' }],
  /** A fee that is owed, at the terminal, to its receipt. */
  payment: (lang) => [
    ...as(lang, 'sheila'),
    { go: words[lang].account, silent: true },
    { follow: 'main a[href$="/paiement"], main a[href$="/payment"]' },
    { send: 'main form[method=post]' },
    { send: 'main form:has([name=answer])' }
  ],
  /** An hour at a counter, without an account. */
  appointment: (lang) => [
    { go: words[lang].visit },
    { send: 'main .pv-slots form, main form:has(.pv-slots)' },
    { send: 'main form:has([name=email])' }
  ]
}
