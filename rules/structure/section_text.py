"""What stands under a heading, its own text and that of the headings below it (nội dung mục)."""

from collections import defaultdict

from models.plan import Plan


def section_texts(plan: Plan) -> dict[str, str]:
    """For every section id the text in it, titles of deeper sections included, its own title not."""
    titles = {s.where.block: s for s in plan.sections}
    parents = {s.id: s.parent for s in plan.sections}
    texts: dict[str, list[str]] = defaultdict(list)
    for index, block in enumerate(plan.document.blocks):
        own = titles.get(index)
        if own:
            texts[own.id].append(block.text[own.where.end :].strip(" .:;"))
        above = own.parent if own else block.section
        while above is not None:
            texts[above].append(block.text)
            above = parents[above]
    return {s.id: "\n".join(t for t in texts[s.id] if t.strip()) for s in plan.sections}
