"""What a workbook shows beside its values: raised and struck letters, formats, odd and hostile archives."""

import resource
import subprocess
import sys
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile
import io
