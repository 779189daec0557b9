package org.parvis.ds;

import java.util.ArrayList;
import java.util.Map;

/** How what tells people something is said to our templates. */
final class BaseMessages {
    private BaseMessages() {}

    static Map<String, Object> details(Options o) {
        return Params.none()
                .with("summary", o.or("summaryText", ""))
                .with("text", o.text("text"))
                .with("open", o.flag("open"))
                .with("id", o.text("id"))
                .map();
    }

    static Map<String, Object> errorSummary(Options o) {
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
        return Params.none()
                .with("w")
                .with("errors", errors)
                .with("title", o.or("titleText", ""))
                .with("description", o.text("descriptionText"))
                .with("autoFocus", !noFocus)
                .map();
    }

    static Map<String, Object> insetText(Options o) {
        return Params.none().with("text", o.text("text")).with("id", o.text("id")).map();
    }

    static Map<String, Object> notificationBanner(Options o) {
        var noFocus =
                o.values().get("disableAutoFocus") == Boolean.TRUE && o.flag("disableAutoFocus");
        return Params.none()
                .with("w")
                .with("text", o.text("text"))
                .with("title", o.text("titleText"))
                .with("kind", o.or("type", "info"))
                .with("id", o.or("titleId", "govuk-notification-banner-title"))
                .with("level", o.has("titleHeadingLevel") ? o.number("titleHeadingLevel") : 2)
                .with("autoFocus", !noFocus)
                .map();
    }

    static Map<String, Object> panel(Options o) {
        o.refuse("actions");
        return Params.none()
                .with("title", o.or("titleText", ""))
                .with("text", o.text("text"))
                .with("level", o.has("headingLevel") ? o.number("headingLevel") : 1)
                .with("art", false)
                .map();
    }

    static Map<String, Object> phaseBanner(Options o) {
        return Params.none()
                .with("tag", String.valueOf(o.text("tag", "text")))
                .with("text", o.text("text"))
                .map();
    }

    static Map<String, Object> tag(Options o) {
        return Params.none().with("status", Status.of(o.or("text", ""), Tone.NEUTRAL)).map();
    }

    static Map<String, Object> warningText(Options o) {
        return Params.none().with("w").with("text", o.text("text")).map();
    }
}
