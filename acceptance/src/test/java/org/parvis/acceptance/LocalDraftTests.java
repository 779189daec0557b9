package org.parvis.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.acceptance.Browser.Screen;

/** What somebody types without network and leaves behind is offered back, on their own device. */
class LocalDraftTests {
    private static final String TEXT = "Le contrat de déneigement du secteur nord";
    private static final String COPIES =
            """
            async () => {
              const found = (await indexedDB.databases()).some(({ name }) => name === 'parvis-copies')
              if (!found) return []
              const db = await new Promise((resolve) => {
                const opening = indexedDB.open('parvis-copies')
                opening.onsuccess = () => resolve(opening.result)
              })
              const all = await new Promise((resolve) => {
                const reading = db.transaction('copies').objectStore('copies').getAll()
                reading.onsuccess = () => resolve(reading.result)
              })
              db.close()
              return all.map(({ data, ...open }) => JSON.stringify(open) + new TextDecoder('latin1').decode(data))
            }
            """;

    /** A draft on its second page; gives the address. */
    private static String begin(Browser person) {
        person.go("/fr/services/demande-acces/commencer").choose("body", "ville-quebec").submit();
        return person.address();
    }

    private static void askForCopies(Browser person) {
        person.click("Garder une copie sur cet appareil").click("Garder une copie");
        assertThat(person.page().locator("form[data-held='ready']")).hasCount(1);
        person.check("with copies");
    }

    private static Locator field(Page page) {
        return page.locator("[name='document']");
    }

    private static Locator offer(Page page) {
        return page.locator("[data-copy-offer]");
    }

    private static List<?> copies(Page page) {
        return (List<?>) page.evaluate(COPIES);
    }

    /** Types without network and leaves; comes back with it. */
    private static void typedOffline(Browser person, String address) {
        Page page = person.page();
        page.context().setOffline(true);
        field(page).fill(TEXT);
        assertThat(page.locator("form[data-held='kept']")).hasCount(1);
        assertThat(page.locator("[data-copy-state]"))
                .containsText("Une copie est sur cet appareil");
        // what a page sends as it goes gets through even so
        page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('offline')) }");
        page.navigate("about:blank");
        page.context().setOffline(false);
        page.navigate(RunningProgram.url() + address);
    }

    @Test
    void whatWasTypedWithoutNetworkIsOfferedBackAndPutBackWhenAsked() {
        try (Browser person = Browser.open(Screen.NARROW, true, false)) {
            String address = begin(person);
            askForCopies(person);
            typedOffline(person, address);
            Page page = person.page();

            assertThat(offer(page)).containsText(TEXT);
            assertThat(field(page)).hasValue("");
            assertThat(copies(page)).hasSize(1);
            assertThat(copies(page).toString()).doesNotContain("neigement", "document");
            person.check("offered");
            page.locator("#copie-remettre").click();

            assertThat(field(page)).hasValue(TEXT);
            assertThat(field(page)).isFocused();
            assertThat(offer(page)).isHidden();
            assertThat(page.locator("form[data-state='saved']")).hasCount(1);
            page.reload();
            assertThat(field(page)).hasValue(TEXT);
            assertThat(page.locator("form[data-held='ready']")).hasCount(1);
            assertThat(offer(page)).isHidden();
            assertThat(copies(page)).isEmpty();
        }
    }

    @Test
    void whatIsThrownAwayIsNeverOfferedAgain() {
        try (Browser person = Browser.open(Screen.DESKTOP, true, true)) {
            String address = begin(person);
            askForCopies(person);
            typedOffline(person, address);
            Page page = person.page();
            assertThat(offer(page)).isVisible();

            page.locator("#copie-jeter").click();

            assertThat(offer(page)).isHidden();
            assertThat(copies(page)).isEmpty();
            page.reload();
            assertThat(page.locator("form[data-held='ready']")).hasCount(1);
            assertThat(offer(page)).isHidden();
            assertThat(field(page)).hasValue("");
        }
    }

    @Test
    void whatThisDeviceHoldsIsSaidBeforeSendingAndGoneAfter() {
        try (Browser person = Browser.open(Screen.PHONE, true, false)) {
            String address = begin(person);
            askForCopies(person);
            Asking.fill(person, "Le plan du nouveau parc de la rue des Érables");
            assertThat(person.address()).endsWith("/reponses");
            typedOffline(person.go(address), address);
            assertThat(offer(person.page())).isVisible();

            person.go(address.replace("/document", "/reponses"));

            Locator left = person.page().locator("[data-copies-left]");
            assertThat(left).containsText("Du texte n’est pas dans vos réponses");
            person.check("with text left");
            assertThat(left.locator("a").getAttribute("href")).startsWith(address);
            person.submitIn("/envoyer");
            assertThat(person.address()).contains("/recu/");
            person.page().waitForCondition(() -> copies(person.page()).isEmpty());
            assertThat(person.address()).doesNotContain("#");
        }
    }

    @Test
    void aSharedDeviceIsNeverAskedAndHoldsNothing() {
        try (Browser person = Browser.open(Screen.NARROW, true, false)) {
            String address = begin(person);
            person.click("Garder une copie sur cet appareil").click("Cet appareil est partagé");
            person.check("closed, with its code");
            person.click("Continuer maintenant");
            person.go(address);
            Page page = person.page();

            assertThat(page.locator("a[href*='/appareil']")).hasCount(0);
            page.context().setOffline(true);
            field(page).fill(TEXT);
            assertThat(page.locator("[data-filling-state]")).containsText("Hors ligne");
            assertThat(page.locator("script[src*='copies']")).hasCount(0);
            assertThat((List<?>) page.evaluate("() => indexedDB.databases()")).isEmpty();
        }
    }

    @Test
    void oneButtonErasesAllThatTheDeviceHoldsWhileAnotherTabIsOpen() {
        try (Browser person = Browser.open(Screen.DESKTOP, true, false)) {
            begin(person);
            askForCopies(person);
            Page page = person.page();
            page.context().setOffline(true);
            field(page).fill(TEXT);
            assertThat(page.locator("form[data-held='kept']")).hasCount(1);
            page.context().setOffline(false);
            assertThat(page.locator("form[data-state='saved']")).hasCount(1);
            Page other = page.context().newPage();
            other.navigate(RunningProgram.url() + "/fr/appareil");

            other.locator("form[action$='/effacer'] button").click();

            assertThat(other.locator("[role=alert]")).containsText("Tout est effacé");
            other.waitForCondition(
                    () -> ((List<?>) other.evaluate("() => indexedDB.databases()")).isEmpty());
            page.context().setOffline(true);
            field(page).fill(TEXT + " encore");
            assertThat(page.locator("form[data-held='off']")).hasCount(1);
            assertThat((List<?>) other.evaluate("() => indexedDB.databases()")).isEmpty();
        }
    }

    @Test
    void withoutScriptThePageSaysThatACopyNeedsOneAndTheRestWorks() {
        try (Browser person = Browser.open(Screen.NARROW, false, false)) {
            begin(person);
            person.click("Garder une copie sur cet appareil");

            assertThat(person.words()).contains("Votre navigateur ne permet pas cette copie");
            assertThat(person.page().locator("button[value='keep']")).isHidden();
            person.click("Cet appareil est partagé");
            assertThat(person.words()).contains("aucune copie n’y est gardée");
            person.click("Effacer tout");
            assertThat(person.words()).contains("Tout est effacé");
        }
    }
}
