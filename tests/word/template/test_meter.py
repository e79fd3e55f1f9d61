"""A template ends, whatever it asks for: counted, not timed, and with a sentence that names it."""

from __future__ import annotations

import time

import pytest

from pipeline.word.check.lint import lint
from pipeline.word.errors import WordError
from pipeline.word.template import meter
from tests.word.build import lines, page, render

DOUBLED = '{% set n = namespace(x="aaaaaaaaaa") %}{% for i in range(60) %}{% set n.x = WHAT %}{% endfor %}{{ n.x }}'
NESTED = "{% for a in x %}{% for b in x %}{% for c in x %}{% for d in xWHAT %}y" + "{% endfor %}" * 4
ENDLESS = {
    "numbers in numbers": "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "rows in rows": NESTED.replace("WHAT", ""),
    "rows that are all left out": NESTED.replace("WHAT", " if false"),
    "rows within themselves": (
        "{% for a in x[:2] recursive %}{% if loop.depth < 60 %}{{ loop(x[:2]) }}{% endif %}{% endfor %}"
    ),
    "a macro that calls itself twice": (
        "{% macro f(n) %}{% if n %}{{ f(n-1) }}{{ f(n-1) }}{% endif %}{% endmacro %}{{ f(60) }}"
    ),
    "a macro without end": "{% macro f(n) %}{{ f(n+1) }}{% endmacro %}{{ f(1) }}",
    "a text repeated": '{{ "a" * 10**9 }}',
    "a list of lists as text": "{% set a = [1] * 1000 %}{% set b = [a, a, a] %}{{ b|string|length }}",
    "doubled by ~": DOUBLED.replace("WHAT", "n.x ~ n.x"),
    "doubled by a method": DOUBLED.replace("WHAT", "n.x.replace('a', 'aa')"),
    "doubled by replace": DOUBLED.replace("WHAT", "n.x|replace('a', 'aa')"),
    "doubled by format": DOUBLED.replace("WHAT", "'%s%s'|format(n.x, n.x)"),
    "doubled by braces": DOUBLED.replace("WHAT", "'{0}{0}'.format(n.x)"),
    "doubled by join": DOUBLED.replace("WHAT", "[n.x, n.x]|join"),
    "doubled by a block": DOUBLED.replace("= WHAT %}", "%}{{ n.x }}{{ n.x }}{% endset %}"),
    "a number multiplied": DOUBLED.replace('"aaaaaaaaaa"', "99").replace("WHAT", "n.x * n.x"),
    "a wide line": '{{ "a".ljust(10**9) }}',
    "a wide number": '{{ "{:1000000000}".format(1) }}',
    "a number as wide as another says": '{{ "{:{}}".format(1, 10**9) }}',
    "bytes": '{{ (1).to_bytes(10**9, "big")|length }}',
    "letters exchanged": '{{ ("a" * 100000).translate({97: "a" * 100000})|length }}',
    "rows of nothing": "{{ [1]|batch(10**9, 1)|list|length }}",
    "columns of nothing": "{{ [1]|slice(10**9)|list|length }}",
    "a number of many digits": '{{ 1.5|round(10**8, "ceil") }}',
    "many long texts": '{{ (("a" * 100000,) * 1000)|map("upper")|join|length }}',
    "a long page": "{% for a in x %}{% for b in x %}" + "A" * 40_000 + "{% endfor %}{% endfor %}",
    "capitals of a long text": "{% for a in x %}{% for b in x %}{% set y = s.upper() %}{% endfor %}{% endfor %}",
    "sums of a long list": "{% for a in x %}{% for b in x %}{{ (x * 200)|sum }}{% endfor %}{% endfor %}",
    "many tags": "{{ s }}" * 30_000,
    "nothing": "{{ none }}",
    "more than the largest number": "{{ 1e308 * 10 }}",
}
resource = pytest.importorskip("resource")
X, S = list(range(500)), "<a\n>" * 10_000


@pytest.mark.parametrize("tag", ENDLESS.values(), ids=ENDLESS)
def test_a_template_without_end_is_refused_within_its_measure(tag):
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    with pytest.raises(WordError, match=r"coba\.docx"):
        render(page(tag), x=X, s=S)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
    assert (time.process_time() - start < 20, grown < 1000) == (True, True)


@pytest.mark.parametrize("name", ["rows within themselves", "doubled by ~"])
def test_the_lint_tells_it_too_and_tries_it_once(name):
    start = time.process_time()
    faults = lint(page(ENDLESS[name]), {"x": [""], "s": ""}, "coba.docx", lambda _: {"x": X, "s": S})
    assert ([fault.kode for fault in faults], time.process_time() - start < 20) == (["terlalu-berat"], True)


def test_the_count_begins_anew_with_every_document():
    tag = "{% for a in x %}{% for b in x %}{% for c in y %}{% endfor %}{% endfor %}{% endfor %}sampai"
    for _ in range(3):
        assert lines(render(page(tag), x=X, y=[1]))[-1] == "sampai"


def test_the_count_stops_where_it_says():
    with meter.measured():
        meter.spend(meter.STEPS)
        with pytest.raises(OverflowError, match="langkah"):
            meter.spend()


USUAL = {
    "{{ s|replace('a', 'b')|upper }}": "BBB",
    "{{ x|map('string')|join(', ') }}": "1, 2, 3",
    "{{ x|batch(2)|list|length }} {{ x|slice(2)|list|length }}": "2 2",
    "{{ '%s dari %s'|format(1, 2) }} {{ '{} dan {}'.format(1, 2) }}": "1 dari 2 1 dan 2",
    "{{ 1.256|round(1) }} {{ s.title() }} {{ s.ljust(5) }}.": "1.3 Aaa aaa  .",
    "{% for a in x if a > 1 %}{{ loop.index }}{{ a }}{% endfor %}": "1223",
    "{{ x|join(attribute='real') }} {{ x|sum }} {{ x|select('odd')|list|length }}": "123 6 2",
    "{{ d.items()|length }} {{ d.get('a') }} {{ (x * 2)|length }}": "1 1 6",
}


@pytest.mark.parametrize(("tag", "shown"), USUAL.items())
def test_what_templates_usually_do_stays(tag, shown):
    assert lines(render(page(tag), x=[1, 2, 3], s="aaa", d={"a": 1}))[-1].strip() == shown
