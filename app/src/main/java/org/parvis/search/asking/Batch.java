package org.parvis.search.asking;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.similarities.Similarity.BulkSimScorer;
import org.jspecify.annotations.Nullable;

/**
 * Some documents of one list that are read and weighed together, which takes less than one after
 * the other. What they were before is overwritten: a walk has one for all its lists.
 */
final class Batch {
    private static final long ONE = 1;

    private final DocAndFloatFeatureBuffer read = new DocAndFloatFeatureBuffer();
    private long[] lengths = {};
    private float[] worth = {};

    /** The next of that list before a document; false when there are no more. */
    boolean read(
            PostingsEnum list, int to, @Nullable NumericDocValues lengthOf, BulkSimScorer scorer)
            throws IOException {
        list.nextPostings(to, read);
        if (read.size == 0) {
            return false;
        }
        if (lengths.length < read.size) {
            lengths = new long[read.docs.length];
            worth = new float[read.docs.length];
        }
        if (lengthOf == null) {
            Arrays.fill(lengths, 0, read.size, ONE);
        } else {
            lengthOf.longValues(read.size, read.docs, lengths, ONE);
        }
        scorer.score(read.size, read.features, lengths, worth);
        return true;
    }

    int size() {
        return read.size;
    }

    int document(int at) {
        return read.docs[at];
    }

    float worth(int at) {
        return worth[at];
    }
}
