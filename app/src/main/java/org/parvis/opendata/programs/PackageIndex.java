package org.parvis.opendata.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds datasets as clients of CKAN ask. Its index is made anew when something was published and
 * somebody asks.
 */
@Component
class PackageIndex {
    private final AllDatasets data;
    private final PackageDocuments documents;
    private volatile @Nullable MadeIndex made;

    PackageIndex(AllDatasets data, PackageDocuments documents) {
        this.data = data;
        this.documents = documents;
    }

    PackagesFound find(PackageQuestion question) {
        try {
            MadeIndex now = current();
            return now.of().isEmpty() ? nothing(question) : now.find(question);
        } catch (IndexSearcher.TooManyClauses many) {
            throw CkanError.costly("Too many conditions");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What cannot be read is refused all the same. */
    private static PackagesFound nothing(PackageQuestion question) {
        question.asked();
        question.order();
        return new PackagesFound(0, List.of(), PackageFacets.none(question.counted()));
    }

    @SuppressWarnings("ReferenceEquality") // what was published is another list each time
    private MadeIndex current() throws IOException {
        List<Catalogued> all = data.all();
        MadeIndex known = made;
        if (known == null || known.of() != all) {
            known = MadeIndex.of(all, documents);
            made = known;
        }
        return known;
    }
}
