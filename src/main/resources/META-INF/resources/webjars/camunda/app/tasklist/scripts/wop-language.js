// The language chosen on the own pages (a cookie), else the first one of the browser that we speak, else English.
const SPOKEN = ['en', 'fr', 'es'];

const chosen = document.cookie
  .split('; ')
  .map(cookie => /^(?:__Host-)?wop-lang=(.*)$/.exec(cookie))
  .map(found => found && found[1])
  .find(language => SPOKEN.includes(language));

const asked = (navigator.languages || [navigator.language])
  .map(language => language.substring(0, 2).toLowerCase())
  .find(language => SPOKEN.includes(language));

export const language = chosen || asked || 'en';
