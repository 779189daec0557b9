package org.parvis.catalogue.reading;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parvis.testing.GeneratedDocument;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The schema kept for editors is the one that the program writes; a new one is left in target. */
@ProgramTest
class SchemaTests {
    private static final Path KEPT = Path.of("src/main/resources/schema/service.schema.json");

    @Autowired Definitions definitions;

    @Test
    void theSchemaForEditorsIsTheOneThatTheProgramWrites() throws Exception {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
        String written =
                mapper.writerWithDefaultPrettyPrinter().writeValueAsString(definitions.schema())
                        + "\n";
        GeneratedDocument.check(KEPT, written);
    }
}
