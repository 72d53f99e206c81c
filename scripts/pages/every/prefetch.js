// The page that a reader points at is fetched before the click. Here and not in every page: it weighs 70 bytes.

const RULES = '{"prefetch":[{"where":{"href_matches":"/*"},"eagerness":"moderate"}]}'; // its hash: mkdocs.base.yml

export function prefetch() {
  const rules = document.createElement("script");
  rules.type = "speculationrules";
  rules.textContent = RULES;
  document.head.append(rules);
}
