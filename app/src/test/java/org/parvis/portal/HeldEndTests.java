package org.parvis.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

/** No request ends while a thread still handles it. */
class HeldEndTests {
    private final List<String> said = new ArrayList<>();
    private final HeldEnd end =
            new HeldEnd(Callback.from(() -> said.add("done"), why -> said.add(why.getMessage())));

    @Test
    void anAnswerThatIsOutEndsWhenItsThreadIsThrough() {
        end.succeeded();
        assertThat(said).isEmpty();
        end.handled();
        assertThat(said).containsExactly("done");
    }

    @Test
    void anAnswerThatComesAfterItsThreadLeftEndsAtOnce() {
        end.handled();
        assertThat(said).isEmpty();
        end.succeeded();
        assertThat(said).containsExactly("done");
    }

    @Test
    void aFailureIsToldOnceAndWhatComesAfterItIsNot() {
        end.failed(new IllegalStateException("broken"));
        end.succeeded();
        end.handled();
        assertThat(said).containsExactly("broken");
    }
}
