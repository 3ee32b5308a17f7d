using System;
using System.Collections.Generic;

namespace Maps.Tiles
{
    public class GridCell : IEquatable<GridCell>
    {
        private readonly int column;
        private readonly int row;
        private readonly byte zoom;
        private readonly string layer;

        public GridCell(int column, int row, byte zoom, string layer)
        {
            this.column = column;
            this.row = row;
            this.zoom = zoom;
            this.layer = layer;
        }

        public override bool Equals(object obj)
        {
            if (ReferenceEquals(null, obj))
            {
                return false;
            }

            if (ReferenceEquals(this, obj))
            {
                return true;
            }

            return obj.GetType() == this.GetType() && this.Equals((GridCell)obj);
        }

        public bool Equals(GridCell other)
        {
            if (ReferenceEquals(null, other))
            {
                return false;
            }

            if (ReferenceEquals(this, other))
            {
                return true;
            }

            return this.column == other.column && this.row == other.row && this.zoom == other.zoom
                && string.Equals(this.layer, other.layer);
        }

        public override int GetHashCode()
        {
            unchecked
            {
                int hash = this.column;
                hash = (hash * 397) ^ this.row;
                hash = (hash * 397) ^ this.zoom.GetHashCode();
                hash = (hash * 397) ^ (this.layer != null ? this.layer.GetHashCode() : 0);
                return hash;
            }
        }

        public static bool operator ==(GridCell a, GridCell b)
        {
            return Equals(a, b);
        }

        public static bool operator !=(GridCell a, GridCell b)
        {
            return !Equals(a, b);
        }

        public IEnumerable<GridCell> Children()
        {
            for (int i = 0; i < 4; i++)
            {
                yield return new GridCell(2 * column + i % 2, 2 * row + i / 2, (byte)(zoom + 1), layer);
            }
        }
    }
}
