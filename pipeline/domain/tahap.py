"""The stages of the procedure as folders of the output, numbered so that they read as the story."""

FOLDER_TAHAP = {
    "form": "1-formulir",
    "intake": "2-penerimaan",
    "check": "3-kelengkapan",
    "analyse": "4-analisis",
    "group": "5-pengelompokan",
    "review": "6-reviu",
    "render": "7-dokumen",
    "archive": "8-arsip",
}

BERANGKA = frozenset({"analyse", "group", "render"})
"""The stages whose documents print figures, and so are drafts while a figure cannot be made right."""
