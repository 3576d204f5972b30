package org.wopengine.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTest {
    private static final HexFormat HEX = HexFormat.of();

    /** The entries certificate transparency has been tested with since RFC 6962. */
    private static final List<byte[]> ENTRIES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HEX::parseHex)
            .toList();

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void theRootIsTheOneOfTheStandard(int size, String root) {
        assertThat(new MerkleTree(ENTRIES.subList(0, size)).root())
                .asHexString()
                .isEqualToIgnoringCase(root);
    }

    @Test
    void eachLeafOfEachSizeHasAPathToTheRootAndNoOtherPlaceHasIt() {
        for (int size = 1; size <= 33; size++) {
            var entries = entries(size);
            var tree = new MerkleTree(entries);
            for (int index = 0; index < size; index++) {
                var path = tree.path(index);
                assertThat(MerkleTree.leads(entries.get(index), index, size, path, tree.root()))
                        .as("leaf %d of %d", index, size)
                        .isTrue();
                for (int other = 0; other < size; other++) {
                    assertThat(MerkleTree.leads(entries.get(index), other, size, path, tree.root()))
                            .isEqualTo(other == index);
                }
            }
        }
    }

    @Test
    void anotherEntryAShorterPathOrALongerOneDoNotLead() {
        var entries = entries(21);
        var tree = new MerkleTree(entries);
        var path = tree.path(13);

        assertThat(MerkleTree.leads(entries.get(12), 13, 21, path, tree.root())).isFalse();
        assertThat(MerkleTree.leads(entries.get(13), 13, 21, path.subList(1, path.size()), tree.root()))
                .isFalse();
        assertThat(MerkleTree.leads(
                        entries.get(13),
                        13,
                        21,
                        Stream.concat(path.stream(), path.stream()).toList(),
                        tree.root()))
                .isFalse();
        assertThat(MerkleTree.leads(entries.get(13), 21, 21, path, tree.root())).isFalse();
        assertThat(MerkleTree.leads(entries.get(13), -1, 21, path, tree.root())).isFalse();
    }

    private static List<byte[]> entries(int size) {
        var random = new Random(size);
        return IntStream.range(0, size)
                .mapToObj(number -> {
                    var entry = new byte[20];
                    random.nextBytes(entry);
                    return entry;
                })
                .toList();
    }
}
