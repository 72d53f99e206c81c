// Where the three questions of the home page lead: to the navigator, with the answers in its address.

/**
 * The address of the navigator with what was answered. Answers stand after `#`, so no server sees them.
 * @param {string} navigator
 * @param {Iterable<readonly [string, string]>} answers question and answer; an empty one was not given
 */
export function leading(navigator, answers) {
  const given = [...answers].filter(([, answer]) => answer).map(([question, answer]) => `${question}=${answer}`);
  return given.length ? `${navigator}#${given.join("&")}` : navigator;
}
