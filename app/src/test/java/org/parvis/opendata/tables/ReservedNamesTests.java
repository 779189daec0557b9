package org.parvis.opendata.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.parvis.opendata.Column;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Names by which programs know the number of a row are no names of columns. */
@ProgramTest
class ReservedNamesTests {
    @Autowired TableReading reading;

    @Test
    void aColumnTakesTheNameOfNoRowNumber() throws Exception {
        byte[] file = "_id;__id;__ID;nom\n7;8;9;pin\n".getBytes(StandardCharsets.UTF_8);
        assertThat(reading.read(new ByteArrayInputStream(file)).orThrow().columns())
                .extracting(Column::name)
                .containsExactly("_id_2", "__id_2", "__ID_3", "nom");
    }
}
