package org.parvis.identity;

import org.parvis.platform.Page;

/** A page with a form about an account; refused when something in it is to be corrected. */
final class AccountForm {
    private AccountForm() {}

    static Page page(String template, Object model, String title, Fields fields) {
        return Page.of(template, model)
                .title(title)
                .nav("account")
                .status(fields.any() ? 422 : 200);
    }
}
