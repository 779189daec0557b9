package org.parvis.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.documents.HeldFile;
import org.parvis.documents.HeldFiles;
import org.parvis.documents.ScannedStack;
import org.parvis.forms.Forms;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/** A stack that went through the scanner becomes what it holds, page by page. */
@Tag("long")
@ProgramTest
class BatchReadingTests {
    private static final String LOTS = "/fr/equipe/arrivages/lots";
    private static final String SHEET = "/fr/equipe/arrivages/feuilles/feuille.pdf";

    @Autowired MockMvc mvc;
    @Autowired BatchReading reading;
    @Autowired HeldFiles held;
    @Autowired Forms forms;
    @Autowired Scenes scenes;
    private TeamBrowser agent;

    @BeforeEach
    void somebodyAtTheDesk() throws Exception {
        agent = new TeamBrowser(mvc, "vq-agent");
    }

    @Test
    void aTurnedAndSpottedStackIsCutAtItsSheets() throws Exception {
        String file = agent.opened().replaceAll(".*/", "");
        String code = forms.begin("access-request", "fr", null, Map.of()).code();
        ScannedStack stack =
                new ScannedStack()
                        .written(1)
                        .sheet(sheet("?service=access-request&channel=mail"))
                        .written(2)
                        .sheet(sheet("?reference=" + file))
                        .written(1)
                        .code(Forms.SQUARE + code);
        List<Item> items = items(brought(stack.pdf()));

        assertThat(items)
                .extracting(i -> i.kind() + " " + i.firstPage() + " " + i.pages())
                .containsExactly("UNINDEXED 0 1", "REQUEST 2 2", "FILE 5 1", "FORM 6 1");
        assertThat(items.get(1))
                .extracting(Item::service, Item::channel)
                .containsExactly("access-request", "mail");
        assertThat(items.get(2).reference()).isEqualTo(file);
        assertThat(items.get(3).draft()).isNotNull();
        assertThat(pagesOf(items.get(1))).isEqualTo(2);
        assertThat(agent.page.text()).contains("Aucune feuille séparatrice", "Pour le dossier");
    }

    @Test
    void picturesOneByOneAreAStackToo() throws Exception {
        ScannedStack stack =
                new ScannedStack().sheet(sheet("?service=access-request&channel=fax")).written(2);
        List<Item> items = items(brought(stack.pictures().toArray(byte[][]::new)));
        assertThat(items).hasSize(1);
        assertThat(items.getFirst().channel()).isEqualTo("fax");
        assertThat(held.of(items.getFirst().id()))
                .extracting(HeldFile::mediaType)
                .containsExactly("image/png", "image/png");
        String page = "/fr/equipe/arrivages/" + items.getFirst().id() + "/pages/1";
        BufferedImage whole = picture(page);
        assertThat(whole.getHeight()).isEqualTo(1600);
        BufferedImage beside = picture(page + "?beside=true");
        assertThat(beside.getHeight()).isEqualTo(850);
        assertThat(beside.getType())
                .as("its words are there, in grey")
                .isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    }

    private BufferedImage picture(String page) throws Exception {
        byte[] bytes = agent.raw(get(page)).getContentAsByteArray();
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void aDamagedCodeOrOneThatLeadsNowhereIsToldAndLosesNoPage() throws Exception {
        ScannedStack stack =
                new ScannedStack()
                        .damaged("PARVIS:N:access-request:mail")
                        .written(1)
                        .code("PARVIS:F:7KF-2MR-9WT")
                        .code("PARVIS:N:no-such-service:mail");
        List<Item> items = items(brought(stack.pdf()));
        assertThat(items)
                .extracting(i -> i.kind() + " " + i.note() + " " + i.pages())
                .containsExactly(
                        "UNINDEXED unreadable 2", "UNINDEXED no-file 1", "UNINDEXED no-service 1");
    }

    @Test
    void aReadingCutShortGoesOnWhereItWas() throws Exception {
        ScannedStack stack =
                new ScannedStack().written(1).code("PARVIS:N:access-request:mail").written(1);
        UUID batch = begun(stack.pdf());
        job("update intake.batches set state = 'reading', done = 2 where id = ?", batch);
        job(
                "insert into intake.pages (home, batch, page, kind) select home, id, p, 'plain'"
                        + " from intake.batches, generate_series(0, 1) p where id = ?",
                batch);
        reading.round();
        assertThat(items(batch))
                .extracting(Item::pages)
                .as("the sheet is not read again")
                .containsExactly(3);
        reading.round();
        assertThat(items(batch)).hasSize(1);
    }

    @Test
    void whatIsNoScanIsRefusedInWordsAndLeavesNothing() throws Exception {
        agent.get(LOTS);
        byte[] broken = "%PDF-1.7\nnothing of a document".getBytes(StandardCharsets.US_ASCII);
        agent.postFiles(LOTS, 422, List.of(part("pile.pdf", broken)));
        assertThat(agent.page.select("#scan-error")).isNotEmpty();
        byte[] text = "Bonjour".getBytes(StandardCharsets.US_ASCII);
        agent.postFiles(LOTS, 422, List.of(part("lettre.txt", text)));
        assertThat(agent.page.select("#scan-error").text()).contains("PNG");
        agent.postFiles(LOTS, 422, List.of());
    }

    @Test
    void aStackThatIsTooLongIsToldToBeSplit() throws Exception {
        agent.get(LOTS);
        try (PDDocument pdf = new PDDocument()) {
            IntStream.range(0, 1001).forEach(i -> pdf.addPage(new PDPage()));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            agent.postFiles(LOTS, 422, List.of(part("pile.pdf", bytes.toByteArray())));
        }
        // numbers have their unbreakable spaces
        assertThat(agent.page.select("#scan-error").text()).contains("Séparez la pile");
    }

    @Test
    void anotherBodySeesNothingOfIt() throws Exception {
        UUID batch = brought(new ScannedStack().written(1).pdf());
        UUID item = items(batch).getFirst().id();
        TeamBrowser other = new TeamBrowser(mvc, "mcn-agent");
        other.get(LOTS + "/" + batch, 404);
        other.get("/fr/equipe/arrivages/" + item, 404);
        other.get("/fr/equipe/arrivages/" + item + "/pages/1", 404);
    }

    @Test
    void thePagesOfAnItemAreSeenAndTheBacklogLeadsToIt() throws Exception {
        UUID batch = brought(new ScannedStack().written(2).pdf());
        UUID item = items(batch).getFirst().id();
        Document page = agent.get("/fr/equipe/arrivages/" + item);
        assertThat(page.select("details a[href*=/pages/]")).hasSize(2);
        // whoever has no script would fetch all pictures at once
        assertThat(page.select("img.pv-scanned")).hasSize(1);
        MockHttpServletResponse picture = agent.raw(get("/en/team/arrivals/" + item + "/pages/2"));
        assertThat(picture.getContentType()).startsWith("image/");
        assertThat(agent.raw(get("/en/team/arrivals/" + item + "/pages/2?beside=true")))
                .satisfies(
                        beside ->
                                assertThat(beside.getContentAsByteArray().length)
                                        .isLessThan(picture.getContentAsByteArray().length));
        agent.get("/fr/equipe/arrivages/" + item + "/pages/3", 404);
        assertThat(agent.get("/en/team/arrivals").text()).contains("To be entered");
        agent.get("/fr/equipe/arrivages?after=nothing~0&channel=%27&unit=x");
        String beyond = "+999999999-01-01T00:00:00Z~" + item;
        assertThat(agent.raw(get("/fr/equipe/arrivages").param("after", beyond)).getStatus())
                .isEqualTo(200);
    }

    private byte[] sheet(String asked) throws Exception {
        return agent.raw(get(SHEET + asked)).getContentAsByteArray();
    }

    private UUID begun(byte[]... files) throws Exception {
        agent.get(LOTS);
        List<MockPart> parts =
                IntStream.range(0, files.length)
                        .mapToObj(
                                i ->
                                        part(
                                                files[i][0] == '%' ? "pile.pdf" : "p" + i + ".png",
                                                files[i]))
                        .toList();
        agent.postFiles(LOTS, 303, parts);
        return UUID.fromString(agent.location.replaceAll(".*/", ""));
    }

    private UUID brought(byte[]... files) throws Exception {
        UUID batch = begun(files);
        assertThat(agent.get(LOTS + "/" + batch).select("progress")).hasSize(1);
        reading.round();
        assertThat(agent.get(LOTS + "/" + batch).select("progress")).isEmpty();
        assertThat(held.of(batch)).as("the scan goes when its pieces are held").isEmpty();
        return batch;
    }

    private static MockPart part(String name, byte[] content) {
        return new MockPart("scan", name, content);
    }

    private List<Item> items(UUID batch) {
        return scenes.job(
                jobs ->
                        jobs.sql(ItemTable.SELECT + " where batch = ? order by first_page")
                                .param(batch)
                                .query(ItemTable::item)
                                .list());
    }

    private int pagesOf(Item item) throws Exception {
        HeldFile file = held.of(item.id()).getFirst();
        try (PDDocument pdf =
                Loader.loadPDF(held.content(item.id(), file.id()).orElseThrow().readAllBytes())) {
            return pdf.getNumberOfPages();
        }
    }

    private void job(String sql, UUID batch) {
        scenes.job(jobs -> jobs.sql(sql).param(batch).update());
    }
}
