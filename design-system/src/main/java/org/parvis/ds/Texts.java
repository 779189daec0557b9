package org.parvis.ds;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** Plain text where a template also accepts markup. */
public final class Texts {

    private Texts() {}

    /** Text as content: always escaped. */
    public static Content of(@Nullable Object text) {
        return switch (text) {
            case null -> output -> {};
            case Content content -> content;
            case Status status -> tag(status);
            default -> output -> output.writeUserContent(text.toString());
        };
    }

    /**
     * A link where a cell of a table leads on.
     *
     * @param href an address that the program made itself
     */
    public static Content link(String href, String text) {
        return output -> {
            output.writeContent("<a href=\"");
            output.writeUserContent(href);
            output.writeContent("\">");
            output.writeUserContent(text);
            output.writeContent("</a>");
        };
    }

    /** The same as the component for tags, where a cell of a table holds a state. */
    private static Content tag(Status status) {
        var icon = status.icon();
        return output -> {
            output.writeContent("<strong class=\"govuk-tag pv-tag--" + status.tone().css() + "\">");
            if (icon != null) {
                output.writeContent(
                        "<svg class=\"pv-i\" viewBox=\"0 0 24 24\" aria-hidden=\"true\""
                                + " focusable=\"false\">"
                                + Icons.outline(icon)
                                + "</svg> ");
            }
            output.writeUserContent(status.text());
            output.writeContent("</strong>");
        };
    }
}
