package org.parvis.opendata.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.release.Publishing;
import org.parvis.platform.Scenes;
import org.parvis.strategy.Figure;
import org.parvis.strategy.Figures;
import org.parvis.strategy.Period;
import org.parvis.strategy.Ratio;
import org.parvis.strategy.Strategies;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The fifth target is computed from the inventory and the catalogue, and anybody can do it again.
 */
@ProgramTest
class InventoryFigureTests {
    @Autowired BeanFactory beans;
    @Autowired Scenes scenes;
    @Autowired Inventory inventory;
    @Autowired Inventory.Today today;
    @Autowired HeldMeasures measures;
    @Autowired HeldCounts counts;
    @Autowired Figures figures;
    @Autowired Strategies strategies;

    private Publishing publishing;
    private Actor.Agent author;

    @BeforeEach
    void theCityPublishes() {
        publishing = new Publishing(beans);
        author = publishing.agent("vq-designer");
    }

    @Test
    void theFigureOfEachBodyIsWhatItsRowsSay() {
        measures.count();
        List<UUID> homes =
                scenes.job(
                        jobs ->
                                jobs.sql("select distinct home from opendata.held")
                                        .query(UUID.class)
                                        .list());
        assertThat(homes).hasSizeGreaterThan(4);
        for (UUID home : homes) {
            assertSame(new Home(home));
        }
    }

    @Test
    void itFollowsWhatIsListedPublishedTakenBackAndTakenOut() throws Exception {
        measures.count();
        Ratio before = figure(author.home()).whole();
        publishing.publish("chiffre-un", "mot\nun\n");
        UUID dataset =
                scenes.job(
                        jobs ->
                                jobs.sql(
                                                "select id from opendata.datasets where name ="
                                                        + " 'chiffre-un'")
                                        .query(UUID.class)
                                        .single());
        UUID id = list("Jeu chiffré", true, dataset);
        list("Jeu de peu d’usage", false, null);
        assertWhole(before, 1, 1);
        publishing.recall("vq-responsible", "chiffre-un", 1, "Erreur.");
        assertWhole(before, 0, 1);
        inventory.end(author, inventory.find(author, id).orElseThrow(), "Parti.").orThrow();
        assertWhole(before, 0, 0);
        inventory.end(author, inventory.find(author, id).orElseThrow(), null).orThrow();
        assertWhole(before, 0, 1);
        assertThat(measures.count()).as("counted once").isZero();
    }

    @Test
    void whatIsDeemedUsefulLaterCountsFromThatDayAlone() {
        LocalDate look = today.day().plusDays(30);
        var name = LocalizedText.of("Jugé utile plus tard", "Deemed useful later");
        var why = new Said.Why("no-value", LocalizedText.EMPTY, false, look);
        var little = new Said(name, LocalizedText.EMPTY, false, null, why);
        UUID id = inventory.add(author, little, today.day().minusDays(60)).orThrow();
        measures.count();
        inventory
                .change(
                        author,
                        inventory.find(author, id).orElseThrow(),
                        new Said(name, LocalizedText.EMPTY, true, null, why))
                .orThrow();
        measures.count();
        List<LocalDate> days =
                scenes.job(
                        jobs ->
                                jobs.sql("select day from measures.facts where record_id = ?")
                                        .param(id)
                                        .query(LocalDate.class)
                                        .list());
        assertThat(days).containsExactly(today.day());
    }

    private void assertWhole(Ratio before, int released, int held) {
        measures.count();
        assertThat(figure(author.home()).whole())
                .isEqualTo(new Ratio(before.numerator() + released, before.denominator() + held));
        assertSame(author.home());
    }

    /** The figure, what anybody counts on the page, and plain SQL over the rows are the same. */
    private void assertSame(Home home) {
        Ratio plain =
                scenes.job(
                        jobs ->
                                jobs.sql(
                                                """
                                                select count(*) filter (where exists (
                                                    select from opendata.versions v
                                                    left join opendata.recalls r
                                                      on r.dataset = v.dataset and r.number = v.number
                                                    where v.dataset = h.dataset and r.dataset is null)),
                                                  count(*)
                                                from opendata.held h
                                                where h.home = ? and h.high and h.gone_on is null
                                                """)
                                        .param(home.id())
                                        .query(
                                                (row, n) ->
                                                        new Ratio(row.getLong(1), row.getLong(2)))
                                        .single());
        Figure figure = figure(home);
        assertThat(figure.whole()).isEqualTo(plain);
        long most = 2 * plain.numerator() > plain.denominator() ? 1 : 0;
        assertThat(figure.value())
                .isEqualTo(plain.denominator() == 0 ? Ratio.NONE : new Ratio(most, 1));
        HeldCounts.Counted shown = counts.on(today.day()).of(home).held().high();
        assertThat(new Ratio(shown.published(), shown.many())).isEqualTo(plain);
    }

    private Figure figure(Home home) {
        Period year = Period.of(Period.Choice.YEAR, today.day());
        return figures.of(strategies.current().orElseThrow(), year, home).stream()
                .filter(one -> one.aim().code().equals("t5"))
                .findFirst()
                .orElseThrow();
    }

    private UUID list(String name, boolean high, @Nullable UUID dataset) {
        LocalDate look = today.day().plusDays(30);
        return inventory
                .add(
                        author,
                        new Said(
                                LocalizedText.of(name, name),
                                LocalizedText.EMPTY,
                                high,
                                dataset,
                                dataset == null
                                        ? new Said.Why("no-value", LocalizedText.EMPTY, false, look)
                                        : null))
                .orThrow();
    }
}
