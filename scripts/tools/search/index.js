// @ts-nocheck
// Search over the index of this language: word forms first, then words close in meaning.
(function () {
  "use strict";
  var PAUSE = 150; // milliseconds of silence before we search
  var FIRST = 4; // results shown at once: each is one small file
  var ENDINGS = /^[а-я]{0,4}$/;

  function fold(text) { return text.toLowerCase().replace(/ё/g, "е").trim(); }

  // Other forms of a word: the longest known beginning that leaves a known ending.
  function forms(word, table) {
    for (var length = word.length; length > 2; length--) {
      var found = table[word.slice(0, length)];
      if (found && ENDINGS.test(word.slice(length))) return found;
    }
    return [];
  }

  // The query as typed, then with each word in its other forms.
  function variants(query, table) {
    var words = fold(query).split(/\s+/);
    var list = [words.join(" ")];
    words.forEach(function (word, place) {
      forms(word, table).forEach(function (form) {
        list.push(words.map(function (other, at) { return at === place ? form : other; }).join(" "));
      });
    });
    return list.slice(0, 6);
  }

  // Words that a reader may have meant: every group of synonyms one of whose words begins like ours.
  function meanings(query, groups, table) {
    var words = fold(query).split(/\s+/).filter(function (word) { return word.length > 2; });
    var list = [];
    groups.forEach(function (group) {
      words.forEach(function (word) {
        var stems = [word].concat(forms(word, table));
        var hit = group.some(function (name) {
          return name.split(" ").some(function (part) {
            return stems.some(function (stem) { return alike(stem, part); });
          });
        });
        if (hit) list.push(group.find(function (name) { return !alike(word, name); }));
      });
    });
    // Two of them: every further word is one more part of the index to load.
    return list.filter(function (name, at) { return name && list.indexOf(name) === at; }).slice(0, 2);
  }
  function alike(one, other) {
    var length = Math.max(4, Math.min(one.length, other.length) - 2);
    return one.slice(0, length) === other.slice(0, length) && Math.abs(one.length - other.length) < 5;
  }

  // The engine and the tables of words. The copy that opens from a disk brings another engine: offline/engine.js.
  function pagefind(base) {
    return Promise.all([
      import(base + "pagefind/pagefind.js").then(function (engine) {
        return engine.options({ ranking: { pageLength: 0, metaWeights: { title: 6, also: 9 } }, excerptLength: 18, noWorker: true })
          .then(function () { return engine; });
      }),
      fetch(base + "pagefind/words.json").then(function (answer) { return answer.json(); }),
    ]);
  }

  function mount(form) {
    var words = form.dataset;
    var field = form.querySelector("input[type=search]");
    var status = form.querySelector("[data-part=status]");
    var list = form.querySelector("[data-part=results]");
    var base = new URL("../", location.href.split(/[?#]/)[0]).href;
    var engine, table, turn = 0, timer;

    function start() {
      engine = engine || ((globalThis.guide || {}).searchFromDisk || pagefind)(base).then(function (loaded) {
        table = loaded[1];
        return loaded[0];
      });
      return engine;
    }

    // One search per variant; a page keeps its best score.
    function gather(pagefind, queries, filters, weight) {
      return Promise.all(queries.map(function (query) { return pagefind.search(query, { filters: filters }); }))
        .then(function (answers) {
          var best = {};
          answers.forEach(function (answer, at) {
            (answer ? answer.results : []).forEach(function (result) {
              var score = result.score * weight(at);
              if (!best[result.id] || best[result.id].score < score) best[result.id] = { score: score, result: result };
            });
          });
          return Object.values(best).sort(function (a, b) { return b.score - a.score; }).map(function (hit) { return hit.result; });
        });
    }

    // Nothing for all words together: what each word finds alone.
    function gatherLoosely(pagefind, query, filters) {
      return gather(pagefind, variants(query, table.forms), filters, function (at) { return at ? 0.9 : 1; }).then(function (found) {
        var words = fold(query).split(/\s+/).filter(function (word) { return word.length > 2; });
        return found.length || words.length < 2 ? found : gather(pagefind, words, filters, function () { return 1; });
      });
    }

    function search() {
      var mine = ++turn, query = field.value.trim();
      list.dataset.complete = "false";
      var kind = form.elements.kind.value;
      remember(query, kind);
      if (!query) { list.replaceChildren(); status.textContent = ""; return; }
      status.textContent = words.loading;
      start().then(function (pagefind) {
        var filters = kind ? { kind: kind } : {};
        return gatherLoosely(pagefind, query, filters).then(function (found) {
          if (mine === turn) show(found, []);
          return gather(pagefind, meanings(query, table.synonyms, table.forms), filters, function () { return 1; }).then(function (close) {
            var seen = found.map(function (result) { return result.id; });
            if (mine === turn) return show(found, close.filter(function (result) { return !seen.includes(result.id); }));
          }).then(function () { if (mine === turn) list.dataset.complete = "true"; });
        });
      }).catch(function () { if (mine === turn) status.textContent = words.offline; });
    }

    function remember(query, kind) {
      var asked = new URLSearchParams();
      if (query) asked.set("q", query);
      if (kind) asked.set("kind", kind);
      history.replaceState(null, "", asked.size ? "?" + asked : location.pathname);
      dispatchEvent(new Event("hashchange"));
    }

    function show(found, close) {
      var total = found.length + close.length, mine = turn;
      status.textContent = total ? words.found.replace("{}", total) : words.none;
      var wanted = found.slice(0, FIRST).map(place);
      if (close.length) wanted.push(heading(words.close));
      wanted = wanted.concat(close.slice(0, FIRST).map(place));
      var rest = found.slice(FIRST).concat(close.slice(FIRST));
      if (rest.length) wanted.push(more(rest));
      return Promise.all(wanted).then(function (items) { if (mine === turn) list.replaceChildren.apply(list, items); });
    }
    function heading(text) { var item = document.createElement("li"); item.className = "results-heading"; item.textContent = text; return item; }
    function more(rest) {
      var item = document.createElement("li"), button = document.createElement("button");
      button.type = "button"; button.className = "button"; button.textContent = words.more;
      button.addEventListener("click", function () {
        Promise.all(rest.slice(0, 10).map(place)).then(function (items) {
          if (rest.length > 10) items.push(more(rest.slice(10)));
          item.replaceWith.apply(item, items);
          items[0].querySelector("a").focus();
        });
      });
      item.append(button);
      return item;
    }
    function place(result) {
      return result.data().then(function (data) {
        var item = document.createElement("li");
        item.append(link("a", data.url, data.meta.title), excerpt(data.excerpt));
        var parts = document.createElement("ul");
        data.sub_results.filter(function (part) { return part.url.includes("#") && part.title !== data.meta.title; }).slice(0, 3).forEach(function (part) {
          var line = document.createElement("li");
          line.append(link("a", part.url, part.title));
          parts.append(line);
        });
        if (parts.children.length) item.append(parts);
        return item;
      });
    }
    function link(name, href, text) { var a = document.createElement(name); a.href = href; a.textContent = text; return a; }
    // The excerpt holds <mark> and escaped text only; we rebuild it from text.
    function excerpt(markup) {
      var line = document.createElement("p");
      markup.split(/<\/?mark>/).forEach(function (piece, at) {
        var text = new DOMParser().parseFromString("." + piece, "text/html").body.textContent.slice(1); // the parser drops a leading space
        if (at % 2) { var mark = document.createElement("mark"); mark.textContent = text; line.append(mark); } else line.append(text);
      });
      return line;
    }

    var asked = new URLSearchParams(location.search);
    form.querySelectorAll("input").forEach(function (input) { input.disabled = false; });
    field.value = asked.get("q") || "";
    if (asked.get("kind")) form.elements.kind.value = asked.get("kind");
    status.textContent = "";
    form.addEventListener("submit", function (event) { event.preventDefault(); search(); });
    form.addEventListener("change", function (event) { if (event.target !== field) search(); });
    field.addEventListener("focus", function () { start().catch(function () { status.textContent = words.offline; }); });
    field.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(search, PAUSE); });
    if (field.value) search();
    field.focus();
  }

  document.querySelectorAll("[data-component=search]").forEach(mount);
})();
