"""What units add up to does not depend on the order they, their rows or their files came in."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.analyse.agregasi import aggregate, contributions
from pipeline.domain.formulir import Penerimaan
from tests.builders import formulir, indikator, isian

METODE = ("jumlah", "rata_rata", "maksimum", "minimum", "persentase")
NILAI = st.one_of(st.none(), st.decimals("0", "99999", places=2))


@given(st.data(), st.sampled_from(METODE), st.lists(st.tuples(NILAI, NILAI, NILAI), min_size=1, max_size=6))
def test_the_sum_of_units_is_the_same_in_every_order(data, metode, angka):
    def hasil(urut, unit):
        forms = tuple(
            formulir(
                unit=f"u{n}",
                kinerja=[isian(angka[n][0], "IKU9"), isian(*angka[n][:1], "IKU1", *angka[n][1:])][:: 1 - 2 * balik],
            )
            for n, balik in urut
        )
        penerimaan = Penerimaan(1, forms)
        ind = indikator(satuan="Persen", metode_agregasi=metode, unit_kerja=unit)
        return aggregate(ind, contributions(ind, penerimaan), penerimaan, "tepat")

    urut = data.draw(st.permutations(range(len(angka))))
    terbalik = data.draw(st.lists(st.booleans(), min_size=len(angka), max_size=len(angka)))
    unit = tuple(f"u{n}" for n in range(len(angka)))
    satu, dua = (
        hasil([(n, False) for n in range(len(angka))], unit),
        hasil(list(zip(urut, terbalik, strict=True)), unit),
    )
    assert (satu.keadaan, satu.angka) == (dua.keadaan, dua.angka)
