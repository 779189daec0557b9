package org.parvis.ds;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How lists and tables are said to our templates. */
final class BaseLists {
    private BaseLists() {}

    static Map<String, Object> summaryList(Options o) {
        var rows = new ArrayList<SummaryRow>();
        for (var row : o.items("rows")) {
            var actions = new ArrayList<Link>();
            var all = row.child("actions");
            if (all != null) {
                for (var action : all.items("items")) {
                    actions.add(
                            new Link(
                                    action.or("text", ""),
                                    action.or("href", ""),
                                    action.text("visuallyHiddenText"),
                                    null,
                                    false));
                }
            }
            var html = row.text("value", "html");
            var value = html == null ? Texts.of(row.text("value", "text")) : Pages.markup(html);
            rows.add(new SummaryRow(String.valueOf(row.text("key", "text")), null, value, actions));
        }
        return Params.none()
                .with("rows", rows)
                .with("borders", o.size("govuk-summary-list--no-border", "classes") == null)
                .map();
    }

    static Map<String, Object> table(Options o) {
        var columns = new ArrayList<Column>();
        for (var head : o.items("head")) {
            columns.add(
                    new Column(
                            head.or("text", ""),
                            "numeric".equals(head.text("format")),
                            null,
                            null));
        }
        var rows = new ArrayList<List<Content>>();
        if (o.values().get("rows") instanceof List<?> list) {
            for (var row : list) {
                var cells = new ArrayList<Content>();
                for (var cell :
                        new Options(new HashMap<>(Map.of("row", row == null ? List.of() : row)))
                                .items("row")) {
                    cells.add(Texts.of(cell.text("text")));
                    if (!columns.isEmpty()) {
                        cell.text("format");
                    }
                }
                if (row != null && !row.equals(false)) {
                    rows.add(cells);
                }
            }
        }
        return Params.none()
                .with("table", new DataTable(o.or("caption", ""), columns, rows))
                .with("rowHeaders", o.flag("firstCellIsHeader"))
                .map();
    }

    static Map<String, Object> taskList(Options o) {
        var tasks = new ArrayList<Task>();
        for (var item : o.items("items")) {
            var tag = item.text("status", "tag", "text");
            item.size("govuk-task-list__status--cannot-start-yet", "status", "classes");
            item.size("govuk-tag--", "status", "tag", "classes");
            tasks.add(
                    new Task(
                            String.valueOf(item.text("title", "text")),
                            item.text("href"),
                            item.text("hint", "text"),
                            tag == null ? null : Status.of(tag, Tone.NEUTRAL),
                            item.text("status", "text")));
        }
        return Params.none()
                .with("tasks", tasks)
                .with("idPrefix", o.or("idPrefix", "task-list"))
                .map();
    }
}
