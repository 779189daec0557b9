package org.parvis.ds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How fields and what stands around them are said to our templates. */
final class BaseFields {
    private BaseFields() {}

    static Map<String, Object> characterCount(Options o) {
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

    static Map<String, Object> checkboxes(Options o) {
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

    static Map<String, Object> dateInput(Options o) {
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

    static Map<String, Object> errorMessage(Options o) {
        return Params.none()
                .with("w")
                .with("text", o.or("text", ""))
                .with("id", o.text("id"))
                .map();
    }

    static Map<String, Object> fieldset(Options o) {
        var html = o.text("html");
        return legend(o)
                .with("content", Pages.markup(html == null ? "" : html))
                .with("describedBy", o.text("describedBy"))
                .with("role", o.text("role"))
                .map();
    }

    static Map<String, Object> fileUpload(Options o) {
        return field(o).with("multiple", o.flag("multiple"))
                .with("disabled", o.flag("disabled"))
                .map();
    }

    static Map<String, Object> hint(Options o) {
        return Params.none().with("id", o.text("id")).with("text", o.text("text")).map();
    }

    static Map<String, Object> input(Options o) {
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

    static Map<String, Object> label(Options o) {
        return Params.none()
                .with("text", o.or("text", ""))
                .with("forId", o.text("for"))
                .with("size", o.size("govuk-label--", "classes"))
                .with("pageHeading", o.flag("isPageHeading"))
                .map();
    }

    static Map<String, Object> passwordInput(Options o) {
        return field(o).with("autocomplete", o.or("autocomplete", "current-password")).map();
    }

    static Map<String, Object> radios(Options o) {
        var look = o.size("govuk-radios--", "classes");
        return choices(o)
                .with("value", o.text("value"))
                .with("inline", "inline".equals(look))
                .with("small", "small".equals(look))
                .map();
    }

    static Map<String, Object> select(Options o) {
        return field(o).with("items", items(o)).with("disabled", o.flag("disabled")).map();
    }

    static Map<String, Object> textarea(Options o) {
        return field(o).with("rows", o.has("rows") ? o.number("rows") : 5)
                .with("autocomplete", o.text("autocomplete"))
                .with(
                        "spellcheck",
                        o.values().get("spellcheck") == null
                                ? null
                                : String.valueOf(o.values().remove("spellcheck")))
                .map();
    }

    private static Params field(Options o) {
        o.text("label", "for");
        return Params.none()
                .with("w")
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
            return Params.none();
        }
        return Params.none()
                .with("legend", fieldset.text("legend", "text"))
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
}
