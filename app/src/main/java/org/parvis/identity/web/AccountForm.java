package org.parvis.identity.web;

import org.parvis.identity.Fields;
import org.parvis.platform.Page;

/** A page with a form about an account; refused when something in it is to be corrected. */
public final class AccountForm {
    private AccountForm() {}

    public static Page page(String template, Object model, String title, Fields fields) {
        return Page.of(template, model)
                .title(title)
                .nav("account")
                .status(fields.any() ? 422 : 200);
    }
}
