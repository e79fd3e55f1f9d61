"""From returned forms to the documents of SAKIP, in eight stages of one procedure.

1. ``form``     hands out a pre-filled workbook to every unit kerja.
2. ``intake``   receives what came back and says who is late.
3. ``check``    looks for what is missing or cannot be right, and asks each unit to mend its own.
4. ``analyse``  computes capaian, serapan and the comparisons.
5. ``group``    sorts the results by sasaran, unit, category and programme.
6. ``review``   prepares what Kasubag, Sekretaris and Kepala verify.
7. ``render``   writes the Word documents of PK and LKjIP.
8. ``archive``  keeps the figures, the documents and their hashes.
"""

STAGES = ("form", "intake", "check", "analyse", "group", "review", "render", "archive")
