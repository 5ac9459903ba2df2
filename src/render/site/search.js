// Finds services in the index of the page's language: by the beginnings of words, whatever their endings and marks, and
// with one mistake in typing. Words shown to people stand in the page.
(function (root) {
  'use strict';

  // Endings of Latvian nouns, adjectives and verbs without marks, and the few English ones; the longest first.
  var ENDINGS = ('sanas sanai sanam sanu sana iem ajam ajai ajiem ajas ajos aja ajam ibas ibai ibam ibu iba umiem umus umam uma umi umu ums '
    + 'am as ai ei em es is os us um im iet ot et it at ies ing ed a e i u o s').split(' ');

  function fold(text) {
    return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  }

  function words(text) {
    return fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  }

  // What stays of a word without its ending; at least three letters do.
  function stem(word) {
    for (var i = 0; i < ENDINGS.length; i++) {
      var end = ENDINGS[i];
      if (word.length - end.length >= 3 && word.slice(-end.length) === end) return word.slice(0, -end.length);
    }
    return word;
  }

  // Whether one letter added, left out, changed or swapped makes one word of the other, or of its beginning.
  function isNear(wanted, word) {
    if (wanted.length < 4 || Math.abs(wanted.length - word.length) > 1) return false;
    var i = 0;
    while (i < wanted.length && i < word.length && wanted[i] === word[i]) i++;
    var a = wanted.slice(i), b = word.slice(i);
    return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)
      || a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  }

  // How well a word of the index answers a wanted one: 0 for not at all.
  function match(wanted, word) {
    if (word === wanted) return 4;
    if (wanted.length >= 2 && word.indexOf(wanted) === 0) return 3;
    if (wanted.length >= 4 && word.length >= 3 && wanted.indexOf(word) === 0 && wanted.length - word.length <= 2) return 2;
    return isNear(wanted, word) ? 1 : 0;
  }

  // The index, ready to be asked: for each stem the services that have it, and how much it weighs there.
  function prepare(index) {
    var vocabulary = new Map(), known = new Map();
    // What several services say is taken apart once.
    function stems(text) {
      var all = known.get(text);
      if (!all) known.set(text, all = Array.from(new Set(words(text).map(stem))));
      return all;
    }
    function add(text, at, weight) {
      stems(text).forEach(function (key) {
        var places = vocabulary.get(key);
        if (!places) vocabulary.set(key, places = new Map());
        if (!(places.get(at) >= weight)) places.set(at, weight);
      });
    }
    index.services.forEach(function (service, at) {
      add(service[1], at, 8);
      add(service[7], at, 4);
      service[8].forEach(function (situation) { add(index.situations[situation], at, 2); });
      if (service[2] >= 0) add(index.institutions[service[2]][1], at, 1);
    });
    return { index: index, vocabulary: vocabulary };
  }

  function passes(index, service, filters) {
    function has(list, codes, code) {
      return !code || list.some(function (at) { return codes[at][0] === code; });
    }
    return has(service[3], index.themes, filters.theme) && has(service[4], index.recipients, filters.recipient)
      && has(service[5], index.channels, filters.channel)
      && (!filters.institution || service[9].concat(service[2]).some(function (at) { return at >= 0 && index.institutions[at][0] === filters.institution; }))
      && (!filters.free || (service[6] & 1) > 0) && (!filters.online || (service[6] & 2) > 0);
  }

  // The positions of services that answer a question, the best first; all that pass the filters where nothing is asked.
  function find(ready, question, filters) {
    var index = ready.index, scores = null;
    var asked = words(question).map(stem);
    // A word that is no more than a sign or two finds nothing by itself, beside others it is not missed.
    var telling = asked.filter(function (word) { return word.length > 2; });
    (telling.length ? telling : asked).forEach(function (wanted) {
      var found = new Map();
      ready.vocabulary.forEach(function (places, word) {
        var good = match(wanted, word);
        if (!good) return;
        places.forEach(function (weight, at) {
          if (!(found.get(at) >= good * weight)) found.set(at, good * weight);
        });
      });
      if (!scores) { scores = found; return; }
      var both = new Map();
      scores.forEach(function (score, at) {
        if (found.has(at)) both.set(at, score + found.get(at));
      });
      scores = both;
    });
    var all = scores ? Array.from(scores.keys()) : index.services.map(function (_, at) { return at; });
    all = all.filter(function (at) { return passes(index, index.services[at], filters); });
    // Services stand in the index in the order of their titles, and what several provide before each of theirs.
    return scores ? all.sort(function (a, b) { return scores.get(b) - scores.get(a) || shared(b) - shared(a) || a - b; }) : all;
    function shared(at) { return index.services[at][6] & 4; }
  }

  var MOST = 50;

  function show(page, ready) {
    var form = page.querySelector('form.search'), list = page.getElementById('found'), count = page.getElementById('count');
    var index = ready.index;
    function element(name, text, className) {
      var made = page.createElement(name);
      made.textContent = text;
      if (className) made.className = className;
      return made;
    }
    function value(name) {
      var field = form.elements[name];
      return !field ? '' : field.type === 'checkbox' ? field.checked : field.value;
    }
    function answer() {
      var filters = {};
      ['theme', 'recipient', 'channel', 'institution', 'free', 'online'].forEach(function (name) { filters[name] = value(name); });
      var asked = value('q').trim();
      var isAsked = asked || Object.keys(filters).some(function (name) { return filters[name]; });
      var found = isAsked ? find(ready, asked, filters) : [];
      count.textContent = !isAsked ? '' : found.length ? count.dataset.found + ' ' + found.length : count.dataset.none;
      list.replaceChildren.apply(list, found.slice(0, MOST).map(function (at) {
        var service = index.services[at], item = page.createElement('li'), link = element('a', service[1]);
        link.href = '../' + index.folder + '/' + service[0] + '/index.html';
        item.append(link);
        var beside = [];
        if (service[2] >= 0) beside.push(index.institutions[service[2]][1]);
        if (service[6] & 2) beside.push(list.dataset.online);
        if (service[6] & 1) beside.push(list.dataset.free);
        if (beside.length) item.append(' ', element('span', beside.join('; '), 'beside'));
        return item;
      }));
    }
    var institution = form.elements.institution;
    if (institution && institution.options.length < 2) {
      index.institutions.forEach(function (one) {
        var option = element('option', one[1]);
        option.value = one[0];
        institution.append(option);
      });
    }
    new URLSearchParams(root.location.search).forEach(function (text, name) {
      var field = form.elements[name];
      if (!field) return;
      if (field.type === 'checkbox') field.checked = true;
      else field.value = text;
    });
    form.addEventListener('submit', function (event) { event.preventDefault(); answer(); });
    form.addEventListener('input', answer);
    answer();
  }

  var search = { fold: fold, stem: stem, prepare: prepare, find: find };
  if (typeof module === 'object' && module.exports) module.exports = search;
  else if (root.pvpIndex) show(root.document, prepare(root.pvpIndex));
})(typeof window === 'object' ? window : globalThis);
