package org.parvis.ds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How what leads people on is said to our templates. */
final class BaseWays {
    private BaseWays() {}

    static Map<String, Object> backLink(Options o) {
        return Params.none()
                .with("w")
                .with("href", o.or("href", "#"))
                .with("text", o.or("text", "Back"))
                .map();
    }

    static Map<String, Object> breadcrumbs(Options o) {
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
        return Params.none().with("w").with("items", items).map();
    }

    static Map<String, Object> button(Options o) {
        var variant = o.size("govuk-button--", "classes");
        return Params.none()
                .with("text", o.text("text"))
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

    static Map<String, Object> pagination(Options o) {
        o.refuse("items");
        var params = Params.none().with("w").with("label", o.text("landmarkLabel"));
        for (var way : List.of("previous", "next")) {
            params.with(way, o.text(way, "href"))
                    .with(way + "Text", o.text(way, "text"))
                    .with(way + "Label", o.text(way, "labelText"));
        }
        return params.map();
    }

    static Map<String, Object> skipLink(Options o) {
        return Params.none()
                .with("w")
                .with("href", o.or("href", "#content"))
                .with("text", o.text("text"))
                .map();
    }
}
