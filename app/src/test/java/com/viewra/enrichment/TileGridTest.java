package com.viewra.enrichment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileGridTest {
    private static final String TILES = "[{'stream_index':0,'tile_horizontal_offset':0,'tile_vertical_offset':0},"
            + "{'stream_index':2,'tile_horizontal_offset':512,'tile_vertical_offset':0}]";

    @Test
    void of_gridOfAPhone_isPutTogetherAndCutToItsSize() throws Exception {
        Optional<TileGrid> grid = of("{'stream_groups':[{'type':'Tile Grid','components':[{'width':1000,'height':500,"
                + "'horizontal_offset':0,'vertical_offset':6,'subcomponents':" + TILES + "}]}]}");

        assertEquals(
                "[0:0][0:2]xstack=inputs=2:layout=0_0|512_0,crop=1000:500:0:6",
                grid.orElseThrow().filter());
    }

    @Test
    void of_gridBesideItsSmallPreview_isTheLargest() throws Exception {
        Optional<TileGrid> grid = of("{'stream_groups':[{'components':[{'width':100,'height':50,'subcomponents':"
                + TILES + "}]},{'components':[{'width':1000,'height':500,'subcomponents':" + TILES + "}]}]}");

        assertEquals(1000, grid.orElseThrow().width());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'stream_groups':[]}",
                "{'stream_groups':[{'components':[{'width':100,'height':50}]}]}",
                "{'stream_groups':[{'components':[{'width':0,'height':50,'subcomponents':[{},{}]}]}]}",
                "{'stream_groups':[{'components':[{'width':9,'height':9,'subcomponents':[{},{}]}]}]}",
            })
    void of_anythingElse_isNone(String answer) throws Exception {
        assertEquals(Optional.empty(), of(answer));
    }

    private static Optional<TileGrid> of(String answer) throws Exception {
        return TileGrid.of(new ObjectMapper().readTree(answer.replace('\'', '"')));
    }
}
