// The belief slider: picks points of the guess curve that were computed with the report. No formula, no network.
(() => {
  const byId = (id) => document.getElementById(id);
  const data = byId('curves');
  if (!data) return;
  const curves = JSON.parse(data.textContent);
  const [which, share, say] = ['outcome', 'share', 'say'].map(byId);
  const middle = 120, reach = 110;

  const put = (id, attributes) => {
    for (const name in attributes) byId(id).setAttribute(name, attributes[name]);
  };
  const number = (value, decimals) => {
    const digits = Math.abs(value).toFixed(decimals);
    return (Number(digits) === 0 ? '' : value < 0 ? '\u2212' : '+') + digits;
  };

  function draw() {
    const curve = curves[which.value];
    const percent = Number(share.value);
    const y = (value) => (middle - (value / curve.end) * reach).toFixed(1);
    const path = (values) => values.map((value, x) => x + ' ' + y(value));
    put('mid', { d: 'M' + path(curve.estimate).join(' ') });
    put('band', { d: 'M' + path(curve.upper).concat(path(curve.lower).reverse()).join(' ') + 'z' });
    byId('tick-above').textContent = '+' + curve.tick;
    byId('tick-below').textContent = '\u2212' + curve.tick;
    put('seen', { x: curve.observed + '%' });
    byId('seen-label').textContent = 'observed, ' + curve.seen;
    const right = curve.observed > 55;
    put('seen-label', { x: right ? -6 : 6, class: right ? 'tc e' : 'tc' });

    const [estimate, lower, upper] = [curve.estimate, curve.lower, curve.upper].map((values) => values[percent]);
    put('here', { x: percent + '%' });
    put('stem', { y1: y(upper), y2: y(lower) });
    put('dot', { y: y(estimate) });
    const [at, from, to] = [estimate, lower, upper].map((value) => number(value, curve.decimals));
    const clears = lower > 0 || upper < 0;
    say.textContent =
      `If ${percent}\u00a0% had guessed right, the capsule difference in ${curve.name} would be ${at} ` +
      `(${from} to ${to}). The interval ${clears ? 'clears' : 'crosses'} the line.`;
    share.setAttribute('aria-valuetext', say.textContent);
    byId('curve-title').textContent =
      `Capsule difference in ${curve.name} against the share of right guesses, here at ${percent} percent.`;
    byId('curve-name').textContent = curve.name;
  }

  which.addEventListener('change', draw);
  share.addEventListener('input', draw);

  // On paper the figure stands at chance.
  let chosen = share.value;
  addEventListener('beforeprint', () => {
    chosen = share.value;
    share.value = 50;
    draw();
  });
  addEventListener('afterprint', () => {
    share.value = chosen;
    draw();
  });

  document.documentElement.classList.add('js');
  draw();
})();

// On paper nothing stays folded away.
(() => {
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('details:not([open])')];
    folded.forEach((details) => (details.open = true));
  });
  addEventListener('afterprint', () => folded.forEach((details) => (details.open = false)));
})();
