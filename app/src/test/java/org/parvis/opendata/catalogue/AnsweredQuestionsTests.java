package org.parvis.opendata.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/** What is remembered of questions takes no more memory than it is given. */
class AnsweredQuestionsTests {
    private static MadeIndex state() throws IOException {
        Directory directory = new ByteBuffersDirectory();
        new IndexWriter(directory, new IndexWriterConfig()).close();
        return MadeIndex.of(List.of(), 0, Map.of(), DirectoryReader.open(directory));
    }

    private static IndexQuestion about(String word) {
        return new IndexQuestion(
                new TermQuery(new Term("text", word)),
                Sort.RELEVANCE,
                0,
                10,
                new IndexFacets.Wanted(List.of("tags"), 50));
    }

    @Test
    void whatWasAnsweredFromAStateThatIsGoneIsHeldNoMore() throws Exception {
        AnsweredQuestions answered = new AnsweredQuestions();
        MadeIndex first = state();
        answered.of(first, about("eau"));
        answered.of(first, about("parc"));
        assertThat(answered.of(first, about("eau"))).isSameAs(answered.of(first, about("eau")));
        assertThat(answered.size()).isEqualTo(2);
        answered.of(state(), about("eau"));
        assertThat(answered.size()).isEqualTo(1);
    }

    @Test
    void aQuestionWeighsAsMuchAsItIsLong() throws Exception {
        AnsweredQuestions answered = new AnsweredQuestions(200);
        MadeIndex state = state();
        for (int n = 0; n < 50; n++) {
            answered.of(state, about(n + "x".repeat(600)));
        }
        assertThat(answered.size()).isLessThan(2);
    }
}
