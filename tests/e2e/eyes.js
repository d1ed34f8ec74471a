// Finds things on the page the way a person does: by visible words, labels and places.
// Called with one array: [what, ...words]. Answers an element, true, or null for "not yet".
const [what, ...words] = arguments[0];

const squeeze = (text) => (text || "").replace(/\s+/g, " ").trim();
const visible = (element) =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible";
const modal = [...document.querySelectorAll("dialog[open]")].filter((one) => one.matches(":modal")).pop();
const room = modal || document.body;
const all = (selector) => [...room.querySelectorAll(selector)];

function nameOf(element) {
  const by = element.getAttribute("aria-labelledby");
  if (by) return squeeze(by.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(" "));
  return squeeze(element.getAttribute("aria-label") || element.innerText || element.value || element.title);
}

function labelsOf(field) {
  const named = field.getAttribute("aria-label") || field.getAttribute("aria-labelledby") ? [nameOf(field)] : [];
  const labels = [...(field.labels || [])].map((label) => {
    const copy = label.cloneNode(true);
    copy.querySelectorAll("select, textarea, input, [aria-hidden=true]").forEach((inner) => inner.remove());
    return squeeze(copy.textContent);
  });
  return [...named, ...labels];
}

// The exact name before one that begins so, before one that holds it.
function best(elements, names, wanted) {
  const by = (fits) => elements.filter((element) => names(element).some((name) => name && fits(name)));
  const tries = [(name) => name === wanted, (name) => name.startsWith(wanted), (name) => name.includes(wanted)];
  for (const fits of tries) {
    const found = by(fits);
    if (found.length) return found;
  }
  return [];
}

// How much the smallest row, section or dialog around an element says, if it says `place`.
function sizeIn(element, place) {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (box.matches("tr, li, article, section, fieldset, form, details, dialog, [role=group], [role=region]") && squeeze(box.innerText).includes(place)) {
      return box.innerText.length;
    }
  }
  return Infinity;
}

// Of several, the one in the smallest row, section or dialog that says `place`.
function inPlace(elements, place) {
  if (!place) return elements[0] || null;
  const sized = elements.map((element) => [sizeIn(element, place), element]).filter(([one]) => one < Infinity);
  sized.sort((a, b) => a[0] - b[0]);
  return sized.length ? sized[0][1] : null;
}

const CONTROLS = "button, a[href], summary, [role=button], [role=tab], [role=menuitem], input[type=submit], input[type=button]";

const controls = (name, place) =>
  best(all(CONTROLS).filter((one) => visible(one) && (!place || sizeIn(one, place) < Infinity)), (element) => [nameOf(element)], name);
const fields = (selector, label) => best(all(selector).filter(visible), labelsOf, label);

function told(element, ...events) {
  events.forEach((event) => element.dispatchEvent(new Event(event, { bubbles: true })));
  return true;
}

const eyes = {
  control: (name, place) => {
    const free = controls(name, place).filter((one) => !one.disabled && one.getAttribute("aria-disabled") !== "true");
    return inPlace(free, place);
  },
  field: (label, place) => inPlace(fields("input:not([type=radio]):not([type=checkbox]), textarea, select", label), place),
  // A file field may be hidden behind a prettier label.
  file: (label, place) => inPlace(best(all("input[type=file]"), labelsOf, label), place),
  set: (label, place, text) => {
    const field = eyes.field(label, place);
    if (!field) return null;
    const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    field.focus();
    Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(field, text);
    return told(field, "input", "change");
  },
  choose: (label, place, option) => {
    const list = inPlace(fields("select", label), place);
    if (list) {
      const wanted = best([...list.options], (one) => [squeeze(one.text)], option)[0];
      if (!wanted || wanted.disabled) return null;
      list.value = wanted.value;
      wanted.selected = true;
      return told(list, "input", "change");
    }
    const groups = best(all("fieldset, [role=radiogroup]").filter(visible), (group) => [squeeze(group.querySelector("legend")?.textContent), nameOf(group)], label);
    const group = groups.find((one) => !place || squeeze(one.parentElement.innerText).includes(place));
    const radio = group && best([...group.querySelectorAll("input[type=radio], input[type=checkbox]")], labelsOf, option)[0];
    if (!radio || radio.disabled) return null;
    if (!radio.checked) radio.click();
    return true;
  },
  tick: (label, place, ticked) => {
    const box = inPlace(best(all("input[type=checkbox], input[type=radio]"), labelsOf, label), place);
    if (!box || box.disabled) return null;
    if (box.checked !== ticked) box.click();
    return true;
  },
  // What has the focus, by all its names.
  focused: () => {
    const element = document.activeElement;
    if (!element || element === document.body) return [];
    const group = element.type === "radio" && element.closest("fieldset, [role=radiogroup]");
    const around = group ? [squeeze(group.querySelector("legend")?.textContent), nameOf(group)] : [];
    const chosen = element.matches("select") ? [squeeze(element.selectedOptions[0]?.text)] : [];
    return [...labelsOf(element), nameOf(element), ...around, ...chosen].filter(Boolean);
  },
  // A radio button that has the focus and is not chosen yet.
  unchosen: () => document.activeElement?.type === "radio" && !document.activeElement.checked,
  text: () => document.body.innerText,
  says: (text) => squeeze(room.innerText).includes(squeeze(text)),
  silent: (text) => !squeeze(room.innerText).includes(squeeze(text)),
  saysIn: (place, text) =>
    all("tr, li, article, section, fieldset, form, details, dialog, [role=group], [role=region]").some(
      (box) => visible(box) && squeeze(box.innerText).includes(place) && squeeze(box.innerText).includes(text),
    ),
  barred: (name) => {
    const found = controls(name);
    return found.length > 0 && found.every((one) => one.disabled || one.getAttribute("aria-disabled") === "true");
  },
  fieldless: () => !all("input:not([type=radio]):not([type=checkbox]), textarea").some(visible),
  title: (text) => document.title === text,
  attribute: (name, value) => document.documentElement.getAttribute(name) === value,
};

return eyes[what](...words);
