package org.parvis.ds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the options of the base's fixtures are said to our templates. */
final class BaseComponents {

    /** One component of the base: our template and how to call it. */
    record Component(String template, Function<Options, Map<String, Object>> call) {}

    static final Map<String, Component> ALL =
            Map.ofEntries(
                    entry("back-link", "backLink", BaseComponents::backLink),
                    entry("breadcrumbs", "breadcrumbs", BaseComponents::breadcrumbs),
                    entry("button", "button", BaseComponents::button),
                    entry("character-count", "characterCount", BaseComponents::characterCount),
                    entry("checkboxes", "checkboxes", BaseComponents::checkboxes),
                    entry("date-input", "dateInput", BaseComponents::dateInput),
                    entry("details", "details", BaseComponents::details),
                    entry("error-message", "errorMessage", BaseComponents::errorMessage),
                    entry("error-summary", "errorSummary", BaseComponents::errorSummary),
                    entry("fieldset", "fieldset", BaseComponents::fieldset),
                    entry("file-upload", "fileUpload", BaseComponents::fileUpload),
                    entry("hint", "hint", BaseComponents::hint),
                    entry("input", "input", BaseComponents::input),
                    entry("inset-text", "insetText", BaseComponents::insetText),
                    entry("label", "label", BaseComponents::label),
                    entry(
                            "notification-banner",
                            "notificationBanner",
                            BaseComponents::notificationBanner),
                    entry("pagination", "pagination", BaseComponents::pagination),
                    entry("panel", "panel", BaseComponents::panel),
                    entry("password-input", "passwordInput", BaseComponents::passwordInput),
                    entry("phase-banner", "phaseBanner", BaseComponents::phaseBanner),
                    entry("radios", "radios", BaseComponents::radios),
                    entry("select", "select", BaseComponents::select),
                    entry("skip-link", "skipLink", BaseComponents::skipLink),
                    entry("summary-list", "summaryList", BaseComponents::summaryList),
                    entry("table", "table", BaseComponents::table),
                    entry("tag", "tag", BaseComponents::tag),
                    entry("task-list", "taskList", BaseComponents::taskList),
                    entry("textarea", "textarea", BaseComponents::textarea),
                    entry("warning-text", "warningText", BaseComponents::warningText));

    private BaseComponents() {}

    private static Map.Entry<String, Component> entry(
            String name, String template, Function<Options, Map<String, Object>> call) {
        return Map.entry(name, new Component(template, call));
    }

    private static Map<String, Object> backLink(Options o) {
        return params().with("w")
                .with("href", o.or("href", "#"))
                .with("text", o.or("text", "Back"))
                .map();
    }

    private static Map<String, Object> breadcrumbs(Options o) {
        var items = new ArrayList<Link>();
        for (var item : o.items("items")) {
            var href = item.text("href");
            items.add(
                    new Link(
                            item.or("text", ""),
                            href == null ? "" : href,
                            null,
                            null,
                            href == null));
        }
        return params().with("w").with("items", items).map();
    }

    private static Map<String, Object> button(Options o) {
        var variant = o.size("govuk-button--", "classes");
        return params().with("text", o.text("text"))
                .with("content", o.text("html") instanceof String html ? Pages.markup(html) : null)
                .with("href", o.text("href"))
                .with("variant", o.flag("isStartButton") ? "start" : variant)
                .with("type", o.or("type", "submit"))
                .with("name", o.text("name"))
                .with("value", o.text("value"))
                .with("id", o.text("id"))
                .with("disabled", o.flag("disabled"))
                .with(
                        "once",
                        o.values().get("preventDoubleClick") == Boolean.TRUE
                                && o.flag("preventDoubleClick"))
                .map();
    }

    private static Map<String, Object> characterCount(Options o) {
        return field(o).with("max", o.number("maxlength"))
                .with("maxWords", o.number("maxwords"))
                .with("threshold", o.number("threshold"))
                .with("rows", o.has("rows") ? o.number("rows") : 5)
                .with(
                        "spellcheck",
                        o.values().get("spellcheck") == null
                                ? null
                                : String.valueOf(o.values().remove("spellcheck")))
                .map();
    }

    private static Map<String, Object> checkboxes(Options o) {
        var values =
                o.values().remove("values") instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.<String>of();
        return choices(o)
                .with("values", values)
                .with("describedBy", o.text("describedBy"))
                .with("small", o.size("govuk-checkboxes--", "classes") != null)
                .map();
    }

    private static Map<String, Object> dateInput(Options o) {
        var values = o.child("values");
        var prefix = o.text("namePrefix");
        var before = prefix == null ? "" : prefix + "-";
        var params =
                legend(o)
                        .with("w")
                        .with("id", o.or("id", ""))
                        .with("namePrefix", prefix)
                        .with("hint", o.text("hint", "text"))
                        .with("error", o.text("errorMessage", "text"));
        if (values != null) {
            for (var part : List.of("day", "month", "year")) {
                var plain = values.text(part);
                params.with(part, plain == null ? values.text(before + part) : plain);
            }
        }
        return params.map();
    }

    private static Map<String, Object> details(Options o) {
        return params().with("summary", o.or("summaryText", ""))
                .with("text", o.text("text"))
                .with("open", o.flag("open"))
                .with("id", o.text("id"))
                .map();
    }

    private static Map<String, Object> errorMessage(Options o) {
        return params().with("w").with("text", o.or("text", "")).with("id", o.text("id")).map();
    }

    private static Map<String, Object> errorSummary(Options o) {
        var errors = new ArrayList<FieldError>();
        for (var item : o.items("errorList")) {
            var href = item.text("href");
            errors.add(
                    new FieldError(
                            href == null ? null : href.replaceFirst("^#", ""),
                            item.or("text", "")));
        }
        var noFocus =
                o.values().get("disableAutoFocus") == Boolean.TRUE && o.flag("disableAutoFocus");
        return params().with("w")
                .with("errors", errors)
                .with("title", o.or("titleText", ""))
                .with("description", o.text("descriptionText"))
                .with("autoFocus", !noFocus)
                .map();
    }

    private static Map<String, Object> fieldset(Options o) {
        var html = o.text("html");
        return legend(o)
                .with("content", Pages.markup(html == null ? "" : html))
                .with("describedBy", o.text("describedBy"))
                .with("role", o.text("role"))
                .map();
    }

    private static Map<String, Object> fileUpload(Options o) {
        return field(o).with("multiple", o.flag("multiple"))
                .with("disabled", o.flag("disabled"))
                .map();
    }

    private static Map<String, Object> hint(Options o) {
        return params().with("id", o.text("id")).with("text", o.text("text")).map();
    }

    private static Map<String, Object> input(Options o) {
        return field(o).with("type", o.or("type", "text"))
                .with("autocomplete", o.text("autocomplete"))
                .with("inputmode", o.text("inputmode"))
                .with("autocapitalize", o.text("autocapitalize"))
                .with("pattern", o.text("pattern"))
                .with(
                        "spellcheck",
                        o.values().get("spellcheck") == null
                                ? null
                                : String.valueOf(o.values().remove("spellcheck")))
                .with("prefix", o.text("prefix", "text"))
                .with("suffix", o.text("suffix", "text"))
                .with("width", o.size("govuk-input--width-", "classes"))
                .with("disabled", o.flag("disabled"))
                .map();
    }

    private static Map<String, Object> insetText(Options o) {
        return params().with("text", o.text("text")).with("id", o.text("id")).map();
    }

    private static Map<String, Object> label(Options o) {
        return params().with("text", o.or("text", ""))
                .with("forId", o.text("for"))
                .with("size", o.size("govuk-label--", "classes"))
                .with("pageHeading", o.flag("isPageHeading"))
                .map();
    }

    private static Map<String, Object> notificationBanner(Options o) {
        var noFocus =
                o.values().get("disableAutoFocus") == Boolean.TRUE && o.flag("disableAutoFocus");
        return params().with("w")
                .with("text", o.text("text"))
                .with("title", o.text("titleText"))
                .with("kind", o.or("type", "info"))
                .with("id", o.or("titleId", "govuk-notification-banner-title"))
                .with("level", o.has("titleHeadingLevel") ? o.number("titleHeadingLevel") : 2)
                .with("autoFocus", !noFocus)
                .map();
    }

    private static Map<String, Object> pagination(Options o) {
        o.refuse("items");
        var params = params().with("w").with("label", o.text("landmarkLabel"));
        for (var way : List.of("previous", "next")) {
            params.with(way, o.text(way, "href"))
                    .with(way + "Text", o.text(way, "text"))
                    .with(way + "Label", o.text(way, "labelText"));
        }
        return params.map();
    }

    private static Map<String, Object> panel(Options o) {
        o.refuse("actions");
        return params().with("title", o.or("titleText", ""))
                .with("text", o.text("text"))
                .with("level", o.has("headingLevel") ? o.number("headingLevel") : 1)
                .with("art", false)
                .map();
    }

    private static Map<String, Object> passwordInput(Options o) {
        return field(o).with("autocomplete", o.or("autocomplete", "current-password")).map();
    }

    private static Map<String, Object> phaseBanner(Options o) {
        return params().with("tag", String.valueOf(o.text("tag", "text")))
                .with("text", o.text("text"))
                .map();
    }

    private static Map<String, Object> radios(Options o) {
        var look = o.size("govuk-radios--", "classes");
        return choices(o)
                .with("value", o.text("value"))
                .with("inline", "inline".equals(look))
                .with("small", "small".equals(look))
                .map();
    }

    private static Map<String, Object> select(Options o) {
        return field(o).with("items", items(o)).with("disabled", o.flag("disabled")).map();
    }

    private static Map<String, Object> skipLink(Options o) {
        return params().with("w")
                .with("href", o.or("href", "#content"))
                .with("text", o.text("text"))
                .map();
    }

    private static Map<String, Object> summaryList(Options o) {
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
        return params().with("rows", rows)
                .with("borders", o.size("govuk-summary-list--no-border", "classes") == null)
                .map();
    }

    private static Map<String, Object> table(Options o) {
        var columns = new ArrayList<Column>();
        for (var head : o.items("head")) {
            columns.add(
                    new Column(
                            head.or("text", ""),
                            "numeric".equals(head.text("format")),
                            null,
                            null));
        }
        var rows = new ArrayList<List<gg.jte.Content>>();
        if (o.values().get("rows") instanceof List<?> list) {
            for (var row : list) {
                var cells = new ArrayList<gg.jte.Content>();
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
        return params().with("table", new DataTable(o.or("caption", ""), columns, rows))
                .with("rowHeaders", o.flag("firstCellIsHeader"))
                .map();
    }

    private static Map<String, Object> tag(Options o) {
        return params().with("status", Status.of(o.or("text", ""), Tone.NEUTRAL)).map();
    }

    private static Map<String, Object> taskList(Options o) {
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
        return params().with("tasks", tasks).with("idPrefix", o.or("idPrefix", "task-list")).map();
    }

    private static Map<String, Object> textarea(Options o) {
        return field(o).with("rows", o.has("rows") ? o.number("rows") : 5)
                .with("autocomplete", o.text("autocomplete"))
                .with(
                        "spellcheck",
                        o.values().get("spellcheck") == null
                                ? null
                                : String.valueOf(o.values().remove("spellcheck")))
                .map();
    }

    private static Map<String, Object> warningText(Options o) {
        return params().with("w").with("text", o.text("text")).map();
    }

    private static Params field(Options o) {
        o.text("label", "for");
        return params().with("w")
                .with("name", o.or("name", ""))
                .with("id", o.text("id"))
                .with("label", String.valueOf(o.text("label", "text")))
                .with("labelSize", o.size("govuk-label--", "label", "classes"))
                .with("pageHeading", o.flag("label", "isPageHeading"))
                .with("hint", o.text("hint", "text"))
                .with("error", o.text("errorMessage", "text"))
                .with("value", o.text("value"))
                .with("describedBy", o.text("describedBy"));
    }

    private static Params legend(Options o) {
        var fieldset = o.has("fieldset") ? o.child("fieldset") : o.has("legend") ? o : null;
        if (fieldset == null) {
            return params();
        }
        return params().with("legend", fieldset.text("legend", "text"))
                .with("legendSize", fieldset.size("govuk-fieldset__legend--", "legend", "classes"))
                .with("pageHeading", fieldset.flag("legend", "isPageHeading"));
    }

    private static Params choices(Options o) {
        return legend(o)
                .with("w")
                .with("name", o.or("name", ""))
                .with("id", o.text("idPrefix"))
                .with("hint", o.text("hint", "text"))
                .with("error", o.text("errorMessage", "text"))
                .with("items", items(o));
    }

    private static List<Choice> items(Options o) {
        var items = new ArrayList<Choice>();
        for (var item : o.items("items")) {
            var divider = item.text("divider");
            if (divider != null) {
                items.add(Choice.divider(divider));
                continue;
            }
            var html = item.text("conditional", "html");
            items.add(
                    new Choice(
                            item.or("value", ""),
                            item.or("text", ""),
                            item.text("hint", "text"),
                            item.flag("checked") | item.flag("selected"),
                            item.flag("disabled"),
                            html == null ? null : Pages.markup(html),
                            "exclusive".equals(item.text("behaviour")),
                            null));
        }
        return items;
    }

    private static Params params() {
        return new Params(new HashMap<>());
    }

    private record Params(Map<String, Object> map) {

        Params with(String words) {
            map.put(words, Pages.words("en"));
            return this;
        }

        Params with(String name, @Nullable Object value) {
            if (value != null) {
                map.put(name, value);
            }
            return this;
        }
    }
}
