/* Draws the charts of the work plan from the tables that stand below them. Without this script the tables say it all. */
(() => {
  'use strict';
  const COLOURS = ['#0b4a6f', '#2a9d8f', '#e9a23b', '#b5483a', '#6a4c93', '#5b7c99', '#8a9a5b', '#c77dba'];
  const DAY = 24 * 60 * 60 * 1000;
  const ROW = 22;
  const said = cell => (cell ? cell.textContent.trim() : '');
  const cut = (text, length) => (text.length > length ? text.slice(0, length - 1) + '…' : text);
  const narrow = () => window.innerWidth < 600;
  // plain text drawn into the picture: no markup is made of what people typed, and no style is set that the policy refuses
  const tip = { renderMode: 'richText', confine: true };
  const rows = table => [...table.querySelectorAll('tbody tr')];
  const numbers = row => [...row.querySelectorAll('[data-value]')]
    .map(cell => (cell.dataset.value === 'none' ? null : Number(cell.dataset.value)));
  const heads = table => [...table.querySelectorAll('thead th')].map(said);

  function time(table) {
    const lines = rows(table).map(row => ({
      kind: row.dataset.kind,
      code: said(row.cells[0]),
      kindSaid: said(row.cells[1]),
      name: said(row.cells[2]),
      days: [said(row.cells[4]), said(row.cells[5])].filter(Boolean).join(' – '),
      from: Date.parse(row.dataset.from),
      to: Date.parse(row.dataset.to) + (row.dataset.kind === 'output' ? 0 : DAY),
    }));
    const colours = { activity: COLOURS[0], mission: COLOURS[2], output: COLOURS[3] };
    const draw = (params, api) => {
      const start = api.coord([api.value(1), api.value(0)]);
      const end = api.coord([api.value(2), api.value(0)]);
      const line = lines[params.dataIndex];
      const middle = start[1];
      return line.kind === 'output'
        ? { type: 'polygon', shape: { points: [[start[0] - 6, middle], [start[0], middle - 6], [start[0] + 6, middle], [start[0], middle + 6]] }, style: { fill: colours.output } }
        : { type: 'rect', shape: { x: start[0], y: middle - 6, width: Math.max(2, end[0] - start[0]), height: 12 }, style: { fill: colours[line.kind] } };
    };
    return {
      height: 90 + lines.length * ROW,
      option: {
        animation: false,
        tooltip: { ...tip, formatter: params => {
          const line = lines[params.dataIndex];
          return line.kindSaid + ' ' + line.code + '\n' + cut(line.name, 60) + '\n' + line.days;
        } },
        grid: { left: narrow() ? 44 : 240, right: 16, top: 30, bottom: 30 },
        xAxis: { type: 'time', position: 'top', splitLine: { show: true }, axisLabel: { hideOverlap: true } },
        yAxis: { type: 'category', inverse: true, data: lines.map(line => (narrow() ? line.code : cut(line.code + ' ' + line.name, 38))), axisTick: { show: false }, axisLabel: { interval: 0, fontSize: 11 } },
        series: [{ type: 'custom', renderItem: draw, encode: { x: [1, 2], y: 0 }, data: lines.map((line, at) => [at, line.from, line.to]) }],
      },
    };
  }

  function bars(table) {
    const lines = rows(table).map(row => ({ name: said(row.cells[0]), value: numbers(row)[0] }));
    return {
      height: 60 + lines.length * 34,
      option: {
        animation: false,
        color: COLOURS,
        tooltip: { ...tip, formatter: params => params.name + '\n' + params.value.toLocaleString(document.documentElement.lang) },
        grid: { left: narrow() ? 110 : 240, right: 24, top: 10, bottom: 34 },
        xAxis: { type: 'value', axisLabel: { hideOverlap: true, fontSize: 11 } },
        yAxis: { type: 'category', inverse: true, data: lines.map(line => line.name), axisLabel: { width: narrow() ? 100 : 225, overflow: 'truncate', fontSize: 11 } },
        series: [{ type: 'bar', data: lines.map(line => line.value), barMaxWidth: 20 }],
      },
    };
  }

  function series(table, names, lines, stack) {
    return {
      height: 320,
      option: {
        animation: false,
        color: COLOURS,
        tooltip: { ...tip, formatter: params => params.seriesName + '\n' + params.name + ': ' + params.value.toLocaleString(document.documentElement.lang) },
        legend: { type: 'scroll', bottom: 0, textStyle: { width: narrow() ? 200 : 320, overflow: 'truncate' } },
        grid: { left: 70, right: 16, top: 16, bottom: 60 },
        xAxis: { type: 'category', data: names },
        yAxis: { type: 'value', axisLabel: { fontSize: 11 } },
        series: lines.map(line => ({ type: 'bar', name: line.name, data: line.values, stack: stack, barMaxWidth: 60 })),
      },
    };
  }

  const stacks = table => series(table, heads(table).slice(1, -1),
    rows(table).map(row => ({ name: said(row.cells[0]), values: numbers(row) })), 'all');

  const groups = table => series(table, rows(table).map(row => said(row.cells[0])),
    heads(table).slice(1).map((name, at) => ({ name: name, values: rows(table).map(row => numbers(row)[at]) })), undefined);

  const kinds = { time, bars, stacks, groups };

  function show(box) {
    const made = kinds[box.dataset.chart](document.getElementById(box.dataset.table));
    box.hidden = false;
    box.style.height = made.height + 'px';
    const chart = echarts.getInstanceByDom(box) || echarts.init(box, null, { renderer: 'canvas' });
    chart.resize();
    chart.setOption(made.option, true);
  }

  if (window.echarts) {
    const boxes = [...document.querySelectorAll('[data-chart]')];
    boxes.forEach(show);
    let waiting;
    window.addEventListener('resize', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => boxes.forEach(show), 150);
    });
  }
})();
