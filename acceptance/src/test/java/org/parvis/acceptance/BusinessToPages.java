package org.parvis.acceptance;

/** The pages of a business, for whoever manages it and acts for it. */
final class BusinessToPages {
    private BusinessToPages() {}

    /**
     * Somebody of the demonstration begins to act for the firm that they manage, and adds the two
     * places that the register counts; where they are.
     */
    static String[] manage(Browser manager) {
        manager.go("/fr/demonstration");
        manager.page().locator("form:has(input[value='anatole']) button").first().click();
        manager.page().waitForLoadState();
        manager.go("/fr/compte/mandats");
        manager.page().locator("main li:has(a:text('Cabinet')) form button").first().click();
        manager.page().waitForLoadState();
        for (int place = 0; place < 2; place++) {
            manager.go("/fr/compte/entreprise/etablissements");
            manager.page().locator("button[name=register]").first().click();
            manager.page().waitForLoadState();
        }
        return new String[] {"/fr/compte/entreprise", "/en/account/business"};
    }
}
