package org.parvis.cases.queue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.parvis.cases.acts.CasesFixture;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;

/** One sample of a queue for all the tests of a class, which leave it as it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QueueFixture {
    static final Words FR = MessageCatalogue.fromClassPath().forLanguage("fr");

    final QueueSample sample = new QueueSample();
    final CasesFixture cases = sample.cases;

    @AfterAll
    void stop() {
        sample.close();
    }
}
