# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a workbook as an office would send it: a title, a unit, merged heads in two rows, areas
merged over their rows, sums, a remark, and further sheets."""

import zipfile
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"

# The task table of an office: what the clerk must look at is 完成情况简述 (H).
TASKS = (
    ("2016年政府工作报告目标任务分解表",),
    ("", "", "", "", "", "", "", "", "2016年1月"),
    ("序号", "工作领域", "重点任务", "目标任务", "", "责任分工", "", "情况简述", "完成时限"),
    ("", "", "", "年度目标值", "单位", "牵头单位", "配合单位", "", ""),
    ("1", "创新驱动", "高新技术企业（新认定）", "12家以上", "家", "科技局", "经信委", "已有8家", "12月底"),
    ("2", "", "规模以上工业增加值", "增长8%以上", "%", "经信委", "统计局", "正常", "12月底"),
    ("3", "", "研发经费支出占GDP比重", "2.9", "%", "科技局", "财政局", "正常", ""),
    ("", "小计", "", "3"),
    ("4", "民生实事", "城镇新增就业", "1.2万人以上", "万人", "人社局", "", "正常", "11月底"),
    ("5", "", "城镇登记失业率", "控制在3%以内", "%", "人社局", "", "正常", ""),
    ("6", "", "新增停车位", "2000", "个", "城管局", "住建局、规划局", "已有640个", "9月30日前"),
    ("7", "", "改造老旧小区", "约20", "个", "住建局", "财政局", "正常", ""),
    ("", "小计", "", "4"),
    ("注：本表由发改局汇总，各单位每月10日前报送。",),
)
TASKS_MERGED = ("A1:I1", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:G3", "H3:H4", "I3:I4", "B5:B7",
                "B9:B12", "A14:I14")


def letters(column):
    """The letters of a column, counted from 0; up to Z."""
    return chr(ord("A") + column)


def sheet_xml(rows, merged):
    lines = []
    for number, row in enumerate(rows, 1):
        cells = "".join(
            f'<c r="{letters(i)}{number}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'
            for i, text in enumerate(row) if text)
        lines.append(f'<row r="{number}">{cells}</row>')
    spans = "".join(f'<mergeCell ref="{span}"/>' for span in merged)
    spans = f"<mergeCells>{spans}</mergeCells>" if spans else ""
    return (f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData>{spans}'
            "</worksheet>")


def write(path, *sheets):
    """Writes a workbook of sheets: (name, rows, merged, whether it is hidden)."""
    names, links, types = "", "", ""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for i, (name, rows, merged, hidden) in enumerate(sheets, 1):
            state = ' state="hidden"' if hidden else ""
            names += f'<sheet name="{name}" sheetId="{i}"{state} r:id="rId{i}"/>'
            links += (f'<Relationship Id="rId{i}" Type="{LINKS}/worksheet" '
                      f'Target="worksheets/sheet{i}.xml"/>')
            types += (f'<Override PartName="/xl/worksheets/sheet{i}.xml" '
                      f'ContentType="{TYPES}.worksheet+xml"/>')
            book.writestr(f"xl/worksheets/sheet{i}.xml", sheet_xml(rows, merged))
        package = "http://schemas.openxmlformats.org/package/2006"
        book.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>'
                      f"{names}</sheets></workbook>")
        book.writestr("xl/_rels/workbook.xml.rels",
                      f'<Relationships xmlns="{package}/relationships">{links}</Relationships>')
        book.writestr("_rels/.rels", f'<Relationships xmlns="{package}/relationships">'
                      f'<Relationship Id="rId1" Type="{LINKS}/officeDocument" '
                      'Target="xl/workbook.xml"/></Relationships>')
        book.writestr("[Content_Types].xml", f'<Types xmlns="{package}/content-types">'
                      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-'
                      'package.relationships+xml"/><Default Extension="xml" '
                      'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
                      f'ContentType="{TYPES}.sheet.main+xml"/>{types}</Types>')


def write_tasks(path):
    """The task table of an office, with instructions and an old sheet that is hidden."""
    write(path, ("任务分解表", TASKS, TASKS_MERGED, False),
          ("填表说明", (("请各单位认真填写",), ("2016年1月",)), (), False),
          ("旧表", (("指标", "目标值"), ("旧指标", "1")), (), True))
