package org.parvis.ds;

import java.util.Map;
import java.util.function.Function;

/** How the options of the base's fixtures are said to our templates. */
final class BaseComponents {

    /** One component of the base: our template and how to call it. */
    record Component(String template, Function<Options, Map<String, Object>> call) {}

    static final Map<String, Component> ALL =
            Map.ofEntries(
                    entry("back-link", "backLink", BaseWays::backLink),
                    entry("breadcrumbs", "breadcrumbs", BaseWays::breadcrumbs),
                    entry("button", "button", BaseWays::button),
                    entry("character-count", "characterCount", BaseFields::characterCount),
                    entry("checkboxes", "checkboxes", BaseFields::checkboxes),
                    entry("date-input", "dateInput", BaseFields::dateInput),
                    entry("details", "details", BaseMessages::details),
                    entry("error-message", "errorMessage", BaseFields::errorMessage),
                    entry("error-summary", "errorSummary", BaseMessages::errorSummary),
                    entry("fieldset", "fieldset", BaseFields::fieldset),
                    entry("file-upload", "fileUpload", BaseFields::fileUpload),
                    entry("hint", "hint", BaseFields::hint),
                    entry("input", "input", BaseFields::input),
                    entry("inset-text", "insetText", BaseMessages::insetText),
                    entry("label", "label", BaseFields::label),
                    entry(
                            "notification-banner",
                            "notificationBanner",
                            BaseMessages::notificationBanner),
                    entry("pagination", "pagination", BaseWays::pagination),
                    entry("panel", "panel", BaseMessages::panel),
                    entry("password-input", "passwordInput", BaseFields::passwordInput),
                    entry("phase-banner", "phaseBanner", BaseMessages::phaseBanner),
                    entry("radios", "radios", BaseFields::radios),
                    entry("select", "select", BaseFields::select),
                    entry("skip-link", "skipLink", BaseWays::skipLink),
                    entry("summary-list", "summaryList", BaseLists::summaryList),
                    entry("table", "table", BaseLists::table),
                    entry("tag", "tag", BaseMessages::tag),
                    entry("task-list", "taskList", BaseLists::taskList),
                    entry("textarea", "textarea", BaseFields::textarea),
                    entry("warning-text", "warningText", BaseMessages::warningText));

    private BaseComponents() {}

    private static Map.Entry<String, Component> entry(
            String name, String template, Function<Options, Map<String, Object>> call) {
        return Map.entry(name, new Component(template, call));
    }
}
