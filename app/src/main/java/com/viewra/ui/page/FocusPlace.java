package com.viewra.ui.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// Where the keyboard's focus is in a part of the window. A part that is made anew would lose it, and with it the place
/// of somebody who uses no mouse. On the JavaFX thread.
public final class FocusPlace {
    private FocusPlace() {}

    /// What has the focus, if it is `whole` or in it.
    public static Optional<Node> in(Node whole) {
        return Optional.ofNullable(whole.getScene())
                .map(Scene::getFocusOwner)
                .filter(owner -> Stream.<Node>iterate(owner, at -> at != null, Node::getParent)
                        .anyMatch(whole::equals));
    }

    /// Makes `whole` anew; what comes to be where the focus was has it then.
    public static void keep(Parent whole, Runnable change) {
        Optional<Deque<Integer>> way = in(whole).map(owner -> way(whole, owner));
        change.run();
        if (in(whole).isPresent()) return;
        way.flatMap(indices -> follow(whole, indices)).ifPresent(Node::requestFocus);
    }

    /// The indices of children on the way down.
    private static Deque<Integer> way(Parent whole, Node owner) {
        Deque<Integer> way = new ArrayDeque<>();
        for (Node at = owner; at != whole && at.getParent() != null; at = at.getParent())
            way.push(at.getParent().getChildrenUnmodifiable().indexOf(at));
        return way;
    }

    /// What is there now; where that takes no focus, what does near it.
    private static Optional<Node> follow(Parent whole, Deque<Integer> way) {
        Node at = whole;
        for (int index : way) {
            if (!(at instanceof Parent parent)
                    || parent.getChildrenUnmodifiable().isEmpty()) break;
            int last = parent.getChildrenUnmodifiable().size() - 1;
            at = parent.getChildrenUnmodifiable().get(Math.min(index, last));
        }
        Node there = at;
        return takers(there)
                .findFirst()
                .or(() -> Stream.iterate(there, one -> one != whole && one.getParent() != null, Node::getParent)
                        .map(Node::getParent)
                        .flatMap(FocusPlace::takers)
                        .findFirst());
    }

    private static Stream<Node> takers(Node in) {
        if (!in.isVisible() || in.isDisabled()) return Stream.empty();
        Stream<Node> inside = in instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(FocusPlace::takers)
                : Stream.empty();
        return in.isFocusTraversable() ? Stream.concat(Stream.of(in), inside) : inside;
    }
}
