"""The plan as a spreadsheet, out and in: one table of columns (`tabellen`) for export, template and import.

`soorten` knows how one cell is written and read, `uitvoer` what a plan holds, `naleesbladen` what stands
around it and is only read, `xlsx` and `csvbestand` how a file looks, `inlezen` what stands in a file. What an
import does with it is an act (`agenda.handelen.invoeren`).
"""
