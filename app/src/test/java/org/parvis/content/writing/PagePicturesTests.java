package org.parvis.content.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.content.pictures.Drawn;
import org.parvis.content.pictures.PictureFile;
import org.parvis.content.pictures.PicturesForTests;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Outcome;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/** A picture is brought, told in words, put into a page and seen with it, without script. */
@Tag("long")
@ProgramTest
class PagePicturesTests {
    @Autowired MockMvc mvc;
    @Autowired PageFiles files;
    @Autowired ExportPagesCommand export;

    private WrittenPage page(String stem) {
        return new WrittenPage(mvc, stem);
    }

    private Browser anybody() {
        return new Browser(mvc, "192.0.2.93");
    }

    private static MockPart[] given(String file, byte[] bytes, String name) {
        return new MockPart[] {
            new MockPart("file", file, bytes),
            new MockPart("name", name.getBytes(StandardCharsets.UTF_8)),
            new MockPart("credit", "Dessin de la Ville".getBytes(StandardCharsets.UTF_8))
        };
    }

    private static Browser bring(Browser author, WrittenPage page, String name, int colour)
            throws Exception {
        String room = page.at() + "/images";
        return author.open(room)
                .upload(room, given("plan.png", PicturesForTests.plain(colour), name));
    }

    private static Browser put(Browser author, WrittenPage page, String picture) throws Exception {
        String at = page.at() + "/images/" + picture;
        return author.open(at)
                .submit(
                        at,
                        "fr-says",
                        "Le plan [du] \"comptoir\"",
                        "fr-caption",
                        "Au rez-de-chaussée",
                        "en-says",
                        "The plan of the counter",
                        "en-caption",
                        "");
    }

    private static Element image(Browser seen) throws Exception {
        return Objects.requireNonNull(seen.page().selectFirst("article figure img"), seen.text());
    }

    @Test
    void aPictureGoesFromItsFileToEverybodyWithThePageThatShowsIt() throws Exception {
        WrittenPage page = page("avec-image");
        Browser author = page.as("vq-designer");
        Browser publisher = page.as("vq-responsible");
        page.begin(author);
        bring(author, page, "plan-a", 0x112233);
        assertThat(author.status()).isEqualTo(303);
        assertThat(author.follow().text())
                .contains("L’image est gardée. Dites maintenant ce qu’elle montre.")
                .contains("Source : Dessin de la Ville. Ajoutée par Maëlle Courtemanche-Roy")
                .contains("Pas encore publique");
        put(author, page, "plan-a.png");
        assertThat(author.follow().text()).contains("L’image est à la fin du texte.");

        Browser preview = publisher.open(page.at() + "/apercu?version=2");
        String draft = image(preview).attr("src");
        assertThat(draft).startsWith("/fr/equipe/images/");
        assertThat(publisher.open(draft).status()).isEqualTo(200);
        assertThat(publisher.header("Cache-Control")).contains("no-store");
        String address = draft.replace("/fr/equipe/images/", "/images/");
        assertThat(anybody().open(address).status()).isEqualTo(404);

        page.publish(author, publisher);
        Element seen = image(anybody().open("/fr/pages/avec-image"));
        assertThat(seen.attr("alt")).isEqualTo("Le plan [du] \"comptoir\"");
        assertThat(seen.attr("src")).isEqualTo(address);
        assertThat(seen.attr("width") + "x" + seen.attr("height")).isEqualTo("800x450");
        assertThat(image(anybody().open("/en/pages/avec-image-en")).attr("alt"))
                .isEqualTo("The plan of the counter");
        Browser loaded = anybody().open(address);
        assertThat(loaded.header("Content-Type")).isEqualTo("image/png");
        assertThat(loaded.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(loaded.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(loaded.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(anybody().open(address.replace("-800.", "-640.")).status()).isEqualTo(200);
        assertThat(anybody().open(address.replace("-800.", "-641.")).status()).isEqualTo(404);
        assertThat(anybody().open(address.replace(".png", ".jpg")).status()).isEqualTo(404);
        assertThat(author.open(page.at() + "/images").text())
                .contains("Publique")
                .contains("Pages de votre organisme qui la montrent : Page avec-image");

        page.act(publisher, "archive");
        assertThat(anybody().open(address).status()).isEqualTo(404);
    }

    @Test
    void aPictureOfTwoPagesStaysWithTheOneThatStands() throws Exception {
        WrittenPage first = page("image-une");
        WrittenPage second = page("image-deux");
        Browser author = first.as("vq-designer");
        Browser publisher = first.as("vq-responsible");
        first.begin(author);
        second.begin(author);
        bring(author, first, "plan-b", 0x223344);
        for (WrittenPage page : List.of(first, second)) {
            put(author, page, "plan-b.png");
            page.publish(author, publisher);
        }
        String address = image(anybody().open("/fr/pages/image-une")).attr("src");
        first.act(publisher, "archive");
        assertThat(anybody().open(address).status()).isEqualTo(200);
        second.edit(author, "fr-words", "Sans image.", "en-words", "No picture.");
        assertThat(anybody().open(address).status()).isEqualTo(200);
        second.publish(author, publisher);
        assertThat(anybody().open(address).status()).isEqualTo(404);
    }

    @Test
    void nobodyElseSeesOrUsesThePictureOfADraft() throws Exception {
        WrittenPage page = page("image-close");
        Browser author = page.as("vq-designer");
        page.begin(author);
        bring(author, page, "plan-c", 0x334455);
        put(author, page, "plan-c.png");
        String draft = image(author.open(page.at() + "/apercu")).attr("src");
        Browser elsewhere = page.as("opc-agent");
        assertThat(elsewhere.open(draft).status()).isEqualTo(404);
        assertThat(page.as("vq-agent").open(draft).status()).isEqualTo(403);

        WrittenPage theirs = page("image-voisine");
        theirs.begin(elsewhere, "fr-words", "Des mots.\n\n![Le plan](pictures/plan-c.png)");
        elsewhere.open(theirs.at() + "/apercu");
        assertThat(elsewhere.page().select("article img")).isEmpty();
        assertThat(elsewhere.text()).contains("Image : Le plan");
        assertThat(elsewhere.open(theirs.at() + "/images/plan-c.png").status()).isEqualTo(404);
        theirs.act(elsewhere, "submit");
        Browser publisher = page.as("opc-responsible");
        theirs.act(publisher, "publish");
        assertThat(publisher.status()).isEqualTo(422);
        assertThat(publisher.text())
                .contains("Texte français, ligne 3 : votre organisme n’a pas d’image plan-c.png.");
        assertThat(elsewhere.open(WrittenPage.ROOM + "?show=links").text())
                .contains("Page image-voisine");
        bring(elsewhere, theirs, "plan-c", 0x99AABB);
        assertThat(elsewhere.text()).contains("Une autre image se nomme plan-c.png");
    }

    @Test
    void whatIsNoPictureIsToldAndNothingIsKept() throws Exception {
        WrittenPage page = page("image-refusee");
        Browser author = page.as("vq-manager");
        page.begin(author);
        String room = page.at() + "/images";
        byte[] svg = "<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII);
        author.open(room).upload(room, given("plan.svg", svg, "plan-d"));
        assertThat(author.status()).isEqualTo(422);
        assertThat(author.page().select(".govuk-error-summary a[href=#file]").text())
                .contains("plan.svg : un dessin SVG peut contenir un programme");
        assertThat(author.page().select("[name=name]").val()).isEqualTo("plan-d");
        author.open(room)
                .upload(room, given("plan.png", new byte[PictureFile.LARGEST + 1], "plan-d"));
        assertThat(author.text()).contains("plan.png : une image a 20 Mo au plus");
        author.open(room)
                .upload(room, new MockPart("name", "plan-d".getBytes(StandardCharsets.UTF_8)));
        assertThat(author.text()).contains("Choisissez un fichier PNG ou JPEG.");
        author.open(room).upload(room, given("plan.png", PicturesForTests.plain(1), "../plan"));
        assertThat(author.page().select(".govuk-error-summary a[href=#name]")).isNotEmpty();
        assertThat(author.open(room).text()).doesNotContain("plan-d.png");
    }

    @Test
    void aPictureWithoutWordsInALanguageIsNotPut() throws Exception {
        WrittenPage page = page("image-muette");
        Browser author = page.as("vq-designer");
        page.begin(author);
        bring(author, page, "plan-e", 0x556677);
        String at = page.at() + "/images/plan-e.png";
        author.open(at).submit(at, "fr-says", "Le plan", "fr-caption", "Ici", "en-says", " ");
        assertThat(author.status()).isEqualTo(422);
        assertThat(author.page().select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#en-says");
        assertThat(author.page().select("[name=fr-caption]").val()).isEqualTo("Ici");
        author.submit(at, "decorates", "yes");
        assertThat(author.status()).isEqualTo(303);
        assertThat(image(author.open(page.at() + "/apercu")).attr("alt")).isEmpty();
        page.begin(
                author,
                "stem",
                "image-vide",
                "fr-slug",
                "image-vide",
                "fr-words",
                "![](pictures/plan-e.png)");
        assertThat(author.page().select(".govuk-error-summary a[href=#fr-words]").text())
                .contains("Texte (français), ligne 1 : dites entre les crochets ce que montre");
    }

    @Test
    void aPictureThatNoVersionShowsIsTakenAwayAndOneThatIsShownStays() throws Exception {
        WrittenPage page = page("image-retiree");
        Browser author = page.as("vq-designer");
        page.begin(author);
        bring(author, page, "plan-f", 0x667788);
        bring(author, page, "plan-g", 0x667788);
        assertThat(author.text())
                .contains("Votre organisme a déjà cette image : elle se nomme plan-f.png");
        String at = page.at() + "/images/plan-f.png";
        author.open(page.at() + "/images").forge(at, "act", "remove");
        assertThat(author.follow().text()).contains("L’image est retirée.");
        bring(author, page, "plan-f", 0x667788);
        put(author, page, "plan-f.png");
        author.open(page.at() + "/images").forge(at, "act", "remove");
        assertThat(author.follow().text()).contains("Cette image n’est pas retirée");
        assertThat(author.text()).contains("plan-f.png");
    }

    @Test
    void whoeverSavedMeanwhileLosesNothingToAPicture() throws Exception {
        WrittenPage page = page("image-course");
        Browser author = page.as("vq-designer");
        page.begin(author);
        bring(author, page, "plan-h", 0x778899);
        String at = page.at() + "/images/plan-h.png";
        author.open(at);
        Browser other = page.as("vq-manager");
        page.edit(other, "fr-words", "Un autre texte.");
        author.submit(at, "fr-says", "Le plan", "en-says", "The plan");
        assertThat(author.status()).isEqualTo(422);
        assertThat(author.text()).contains("Quelqu’un a changé la page entre-temps.");
        assertThat(author.page().select("[name=fr-says]").val()).isEqualTo("Le plan");
        author.submit(at, "fr-says", "Le plan", "en-says", "The plan");
        assertThat(author.status()).isEqualTo(303);
        assertThat(author.open(page.at() + "/apercu").text()).contains("Un autre texte.");
    }

    @Test
    void picturesComeOutWithTheirPagesAndGoInAgainAsTheyAre(@TempDir Path folder) throws Exception {
        WrittenPage page = page("image-dossier");
        Browser author = page.as("vq-designer");
        page.begin(author);
        bring(author, page, "plan-i", 0x8899AA);
        put(author, page, "plan-i.png");
        assertThat(files.pictures()).doesNotContain("plan-i.png");
        page.publish(author, page.as("vq-responsible"));
        assertThat(export.run(List.of(folder.toString()), new PrintStream(System.out))).isTrue();
        byte[] written = Files.readAllBytes(folder.resolve("pictures/plan-i.png"));
        Outcome<Drawn> again = PictureFile.read("plan-i.png", written);
        assertThat(((Outcome.Ok<Drawn>) again).value().large()).isEqualTo(written);
        assertThat(Files.readString(folder.resolve("pages/image-dossier.fr.md")))
                .contains("](pictures/plan-i.png \"Au rez-de-chaussée\")");
        byte[] zip = author.open("/fr/equipe/pages/paquet.zip").bytes();
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry one = in.getNextEntry(); one != null; one = in.getNextEntry()) {
                names.add(one.getName());
            }
        }
        assertThat(names).contains("pages/image-dossier.fr.md", "pictures/plan-i.png");
    }
}
