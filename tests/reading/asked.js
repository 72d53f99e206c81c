async (runOnly) => {
  // What axe finds by these rules; of contrast it is asked for some texts of each kind that it has not yet judged in
  // this page at another width or in another state. So it is with links, which must be told from the text around them.
  const CONTRAST = "color-contrast";
  const LINKS = "link-in-text-block";

  // Axe reads every colour anew, as often as it meets it: a fifth of its work.
  const { prototype } = axe.commons.color.Color;
  if (!prototype.parsed) {
    const parse = prototype.parseString;
    prototype.parsed = new Map();
    prototype.parseString = function (text) {
      if (!this.parsed.has(text)) {
        parse.call(this, text);
        this.parsed.set(text, [this.r, this.g, this.b, this.alpha]);
      }
      [this.r, this.g, this.b, this.alpha] = this.parsed.get(text);
      return this;
    };
  }

  // Texts are of one kind when they, and all that they stand in, look alike and are written alike. What is positioned
  // or moved may lie over another ground than its own: each such element is a kind of its own, and at every width and
  // in every state another one.
  const LOOK = ["color", "backgroundColor", "backgroundImage", "opacity", "filter", "mixBlendMode", "textShadow"];
  const WRITTEN = ["fontSize", "fontWeight", "textDecorationLine"];
  window.asked ??= { numbers: new Map(), moved: 0, judged: new Set() };
  const { numbers, judged } = window.asked;
  const known = new Map();

  function kindOf(element) {
    if (!element) return 0;
    if (!known.has(element)) {
      const style = getComputedStyle(element);
      const { position, transform, top, right, bottom, left } = style;
      const unmoved = [top, right, bottom, left].every((way) => way === "auto" || way === "0px");
      const still = transform === "none" && (position === "static" || (position === "relative" && unmoved));
      const off = element.matches(":disabled, [aria-disabled=true]") || element.control?.disabled;
      const look = [...LOOK, ...WRITTEN].map((name) => style[name]);
      const place = still ? "" : ++window.asked.moved;
      const around = [element.tagName, element.className, off, place, kindOf(element.parentElement)];
      const said = [...around, ...look].join("|");
      if (!numbers.has(said)) numbers.set(said, numbers.size + 1);
      known.set(element, numbers.get(said));
    }
    return known.get(element);
  }

  const kinds = new Map();
  function take(kind, element) {
    if (!element.checkVisibility({ visibilityProperty: true })) return;
    if (!kinds.has(kind)) kinds.set(kind, new Set());
    kinds.get(kind).add(element);
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    const words = data.trim().length > 1; // axe does not judge a single sign
    if (data.trim()) take(`${kindOf(parentElement)} ${words}`, parentElement);
  }
  for (const link of document.querySelectorAll("a[href]")) take(`link ${kindOf(link)}`, link);
  for (const field of document.querySelectorAll("input, select, textarea")) take(field, field);

  async function ask(elements, rules) {
    for (const element of elements) element.dataset.asked = "";
    axe.configure({
      rules: [
        { id: CONTRAST, selector: "[data-asked]" },
        { id: LINKS, selector: "a[href][data-asked]" },
      ],
    });
    const found = await axe.run({ runOnly: rules, resultTypes: ["violations", "incomplete"], elementRef: true });
    for (const element of elements) delete element.dataset.asked;
    return found;
  }
  for (const kind of judged) kinds.delete(kind);
  const groups = [...kinds].map(([kind, all]) => [kind, [...all]]);
  const some = new Set(groups.flatMap(([, all]) => [all[0], all[all.length >> 1], all.at(-1)]));
  const found = await ask(some, runOnly);

  const of = (results) => results.filter(({ id }) => [CONTRAST, LINKS].includes(id)).flatMap(({ nodes }) => nodes);
  const undecided = new Set(of(found.incomplete).map(({ element }) => element));
  const open = groups.filter(([, all]) => all.some((one) => undecided.has(one)));
  const rest = open.flatMap(([, all]) => all).filter((one) => !some.has(one));
  const more = rest.length ? (await ask(rest, { type: "rule", values: [CONTRAST, LINKS] })).violations : [];

  const all = [...found.violations, ...more];
  const doubted = new Set([...undecided, ...of(all).map(({ element }) => element)]);
  for (const [kind, alike] of groups) {
    if (typeof kind === "string" && !alike.some((one) => doubted.has(one))) judged.add(kind);
  }
  return all.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
  }));
};
