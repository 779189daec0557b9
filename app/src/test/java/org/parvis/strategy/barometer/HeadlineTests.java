package org.parvis.strategy.barometer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.RecordRef;
import org.parvis.measures.FactKinds;
import org.parvis.measures.MeasuredFact;
import org.parvis.measures.Measures;
import org.parvis.strategy.Figure;
import org.parvis.strategy.Figure.State;
import org.parvis.strategy.FigureWords;
import org.parvis.strategy.Figures;
import org.parvis.strategy.Names;
import org.parvis.strategy.Periods;
import org.parvis.strategy.Ratio;
import org.parvis.strategy.Strategies;
import org.parvis.strategy.Strategy;
import org.parvis.strategy.snapshots.Snapshots;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What everybody reads first: neither moved by two requests nor made of too few. */
@ProgramTest
class HeadlineTests {
    @Autowired Snapshots snapshots;
    @Autowired Strategies strategies;
    @Autowired Figures figures;
    @Autowired Periods periods;
    @Autowired Measures measures;
    @Autowired Names names;
    @Autowired MessageCatalogue messages;

    private List<Figure> live(Strategy strategy) {
        return figures.of(strategy, periods.year(), null);
    }

    @Test
    void twoRequestsMoveTheFigureAndNotTheHeadlineOfTheDay() {
        Strategy strategy = strategies.current().orElseThrow();
        snapshots.take();
        List<Figure> before = live(strategy);
        // read when it is made, and not a minute before
        Headline headline = new Headline(snapshots, periods);
        Headline.Board board = headline.frozen(strategy, before);
        assertThat(board.frozenAt()).isNotNull();

        requests(40);
        List<Figure> after = live(strategy);
        assertThat(figure(after).value()).isNotEqualTo(figure(before).value());
        assertThat(headline.frozen(strategy, after)).isEqualTo(board);
        assertThat(Headline.live(strategy, after).frozenAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, TOO_FEW", "4, 4, TOO_FEW", "5, 5, REACHED", "1, 8, UNDERWAY", "0, 0, EMPTY"})
    void aShareOfTooFewIsNoShare(long of, long in, State state) {
        Figure any = figure(live(strategies.current().orElseThrow()));
        Figure figure =
                new Figure(
                        any.aim(),
                        any.formula(),
                        any.period(),
                        any.tally(),
                        new Ratio(of, in),
                        any.coverage(),
                        any.moves(),
                        any.asOf());
        assertThat(figure.state()).isEqualTo(state);
        var words = new FigureWords(messages.forLanguage("fr"), figure, names);
        assertThat(words.applies()).isEqualTo(in >= 5);
        if (in < 5) {
            assertThat(words.number()).isEqualTo("–");
        }
    }

    private static Figure figure(List<Figure> all) {
        return all.stream().filter(f -> f.aim().code().equals("t3")).findFirst().orElseThrow();
    }

    private void requests(int many) {
        Home home = new Home(Ids.next());
        LocalDate day = ProgramClock.countedToday().minusDays(1);
        for (int i = 0; i < many; i++) {
            measures.record(
                    List.of(
                            MeasuredFact.one(
                                            FactKinds.REQUEST_RECEIVED,
                                            home + "/" + i,
                                            new RecordRef("test", home, Ids.next()),
                                            "headline-" + i % 40,
                                            day)
                                    .by(FactKinds.CHANNEL, "phone")));
        }
    }
}
