package com.viewra.ui.facts;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Names and values, line by line.
public final class FactTable extends GridPane {
    public FactTable(List<FileFacts.Line> lines) {
        getStyleClass().add("fact-table");
        ColumnConstraints names = new ColumnConstraints(120);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
        int row = 0;
        for (FileFacts.Line line : lines) {
            Label name = new Label(line.name());
            name.getStyleClass().add("fact-name");
            setValignment(name, VPos.TOP);
            Label value = new Label(line.value());
            value.getStyleClass().add("fact-value");
            value.setWrapText(true);
            addRow(row++, name, value);
        }
    }
}
