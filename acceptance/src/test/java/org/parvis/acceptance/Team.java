package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/** What members of a public body do, in French. */
final class Team {
    private Team() {}

    /** One click on the demonstration page: the part is known by its code. */
    static void signIn(Browser member, String part) {
        member.go("/fr/demonstration");
        member.page().locator("form:has(input[value='" + part + "']) button").first().click();
        member.page().waitForLoadState();
        member.go("/fr/equipe/file");
        assertThat(member.address()).startsWith("/fr/equipe/file");
    }

    static void openFile(Browser member, String reference) {
        member.go("/fr/equipe/dossiers/" + reference);
        assertThat(member.words()).contains(reference);
    }

    static void take(Browser member) {
        member.click("Prendre");
    }

    static void ask(Browser member, String question) {
        member.page().locator("input[name=how][value=ask]").check();
        member.page().locator("textarea[name=text]").fill(question);
        member.page()
                .locator("section:has(textarea[name=text]) button:not([formaction])")
                .first()
                .click();
        member.page().waitForLoadState();
        member.check();
        assertThat(member.words()).contains(question);
    }

    static void prepare(Browser member, String outcome, String reasons) {
        member.page().locator("input[name=outcome][value=" + outcome + "]").check();
        member.page().locator("textarea[name=reasons]").fill(reasons);
        member.page()
                .locator("section:has(textarea[name=reasons]) button[formaction]")
                .first()
                .click();
        member.page().waitForLoadState();
        member.check();
    }

    /** The person in charge reads what was prepared again, and signs. */
    static void decide(Browser member) {
        member.page().locator("button[name=then][value=sign]").first().click();
        member.page().waitForLoadState();
        member.check();
        assertThat(member.address()).contains("/decision");
        member.page().locator("input[name=acknowledged]").all().forEach(Locator::check);
        member.page().locator("main form button").last().click();
        member.page().waitForLoadState();
        member.check();
    }
}
