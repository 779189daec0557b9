package org.parvis.rules;

import org.kie.dmn.feel.lang.ast.BaseNode;
import org.parvis.kernel.Refusal;

/** Carries a refusal from deep inside a tree up to the door, which returns it as a value. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String reason;
    private final String what;

    Refused(int line, int column, String reason, Object what) {
        super(reason, null, false, false);
        this.line = line;
        this.column = column;
        this.reason = reason;
        String text = String.valueOf(what);
        this.what = text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    Refused(BaseNode node, String reason, Object what) {
        this(node.getStartLine(), node.getStartColumn() + 1, reason, what);
    }

    /** The same refusal, inside something that begins on that line. */
    Refused below(int first) {
        return new Refused(first + line - 1, column, reason, what);
    }

    Refusal at(RuleSite site) {
        return Refusal.of(
                "rules.refused." + reason, site.file(), site.line() + line - 1, column, what);
    }
}
